/// All that is on record of one channel (STANDARD 8): the rows that can be read, and the defects of those that cannot.
package struct Dossier: Sendable {
  package var channel: Channel
  /// Its certifications whose id and dates can be read, in no order.
  package var certifications: [Certification] = []
  /// Whether a certification had to be left out because its id or dates cannot be read.
  package var certificationsLeftOut = false
  /// Who was in which role, when. Fully identical rows are one.
  package var appointments: [Appointment] = []
  /// The persons with an appointment here.
  package var people: [Person] = []
  /// Persons without an appointment here who earned credits here, by id and name, where one is on record: the first of them, for
  /// sentences.
  package var strangers: [Person] = []
  /// Persons who are, or were, engineers here and at another channel: where and when, each person once.
  package var sharedEngineers: [EngineerPosts] = []
  /// The certificates of the persons with an appointment here.
  package var certificates: [Certificate] = []
  package var credits: [CreditEntry] = []
  /// The events that it attended.
  package var participations: [Participation] = []
  package var majorEvents: [MajorEvent] = []
  /// The stars that it lost before.
  package var downgrades: [Downgrade] = []
  /// The exceptions granted to it.
  package var waivers: [Waiver] = []
  /// By when a waiver must have been granted to cover a day; nil: on that day (STANDARD 7a, "Supplement").
  package var waiversGrantedBy: CalendarDate?
  /// What was taken from it by applied batches and given back, in the order in which it was.
  package var reinstatements: [Reinstatement] = []
  /// What is wrong with its rows, in the order of tables and rows.
  package var defects: [Defect] = []
  /// The day of the latest applied decision that revoked the channel; nil where none did (STANDARD 7a).
  package var revokedOn: CalendarDate?
  /// The applied batches that took a star from it and whose rows hold.
  package var takenBy: [String] = []
  /// What the records lack, or say otherwise, of what was applied.
  package var differences: [AppliedDifference] = []

  /// A dossier of which only the channel is known yet.
  package init(channel: Channel) {
    self.channel = channel
  }

  /// Empties it for the next channel and keeps the memory.
  package mutating func reset(to channel: Channel) {
    self.channel = channel
    certifications.empty()
    certificationsLeftOut = false
    appointments.empty()
    people.empty()
    strangers.empty()
    sharedEngineers.empty()
    certificates.empty()
    credits.empty()
    participations.empty()
    majorEvents.empty()
    downgrades.empty()
    waivers.empty()
    defects.empty()
    waiversGrantedBy = nil
    reinstatements.empty()
    revokedOn = nil
    takenBy.empty()
    differences.empty()
  }

  /// What the channel is on a day: one that an applied batch revoked stays out, whatever its row says since, until a waiver of
  /// `major-event` that was granted after the revocation covers the day (STANDARD 7a). Nil where it cannot be read.
  package func status(on date: CalendarDate) -> ChannelStatus? {
    guard let revokedOn, channel.status == .active else { return channel.status }
    let isForgiven = waivers.contains { waiver in
      waiver.liftsRulings && waiver.grantedOn > revokedOn && waiver.grantedOn <= date
        && date <= waiver.expiresOn
    }
    return isForgiven ? .active : .blacklisted
  }

  /// The name of a person with an appointment here; nil of anybody else, and where it cannot be read.
  package func name(of person: String) -> String? {
    people.person(person)?.name
  }

  /// The latest row in `downgrades` by the date (ties: the lowest star after it).
  package func latestDowngrade(by date: CalendarDate) -> Downgrade? {
    downgrades.filter { $0.downgradedOn <= date }.latest
  }
}

extension Array where Element == Downgrade {
  /// The latest of them (ties: the lowest star after it).
  var latest: Downgrade? { self.max { ($0.downgradedOn, $1.toStar) < ($1.downgradedOn, $0.toStar) } }
}

extension Array {
  /// Takes all elements away and keeps the memory; most lists of a channel are empty anyway.
  fileprivate mutating func empty() {
    if !isEmpty { removeAll(keepingCapacity: true) }
  }
}
