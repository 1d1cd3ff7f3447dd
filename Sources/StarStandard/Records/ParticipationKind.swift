/// What kind of event a channel took part in.
package enum ParticipationKind: String, CaseIterable, Sendable {
  case training
  case meeting
  case forum
}
