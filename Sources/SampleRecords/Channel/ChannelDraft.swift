import StarStandard

/// All rows of one channel, and of the people who are first named there.
struct ChannelDraft {
  var channel: Channel
  var certifications: [Certification] = []
  var people: [NamedPerson] = []
  var appointments: [Appointment] = []
  var certificates: [Certificate] = []
  var credits: [CreditEntry] = []
  var participations: [Attendance] = []
  var majorEvents: [MajorEvent] = []
  var downgrades: [ReasonedDowngrade] = []
  var waivers: [Waiver] = []

  /// A row of `people`.
  struct NamedPerson {
    let id: String
    let name: String
    var email: String?
  }

  /// A row of `participations`.
  struct Attendance {
    let heldOn: CalendarDate
    let kind: ParticipationKind
    let title: String
  }

  /// A row of `downgrades`.
  struct ReasonedDowngrade {
    let downgrade: Downgrade
    let reason: String
  }
}
