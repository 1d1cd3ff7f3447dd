import StarStandard

extension ChannelBuilder {
  /// What the rule that the channel breaks says of itself: how a channel that is sound comes to break it.
  mutating func breakRule() {
    guard let breach = part.breaks.flatMap(Rule.named)?.breach else { return }
    var dossier = Dossier(channel: draft.channel)
    dossier.certifications = draft.certifications
    dossier.appointments = draft.appointments
    dossier.certificates = draft.certificates
    dossier.credits = draft.credits
    dossier.majorEvents = draft.majorEvents
    breach(&dossier, world.asOf, edition)
    draft.channel = dossier.channel
    draft.certifications = dossier.certifications
    draft.appointments = dossier.appointments
    draft.certificates = dossier.certificates
    draft.credits = dossier.credits
    draft.majorEvents = dossier.majorEvents
  }
}
