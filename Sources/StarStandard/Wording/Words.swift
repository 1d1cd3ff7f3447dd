/// The words of fixed lists, as people read them: a record says `automatic`, a Chinese notice must not.
extension Language {
  /// The hours of a hotline.
  package func hotline(_ hotline: Hotline) -> String {
    switch hotline {
    case .none: text("none") { $0.noneWord }
    case .officeHours: text("5x8") { $0.officeHours }
    case .always: text("7x24") { $0.alwaysOpen }
    }
  }

  /// How customers' issues are tracked.
  package func tracking(_ system: TrackingSystem) -> String {
    switch system {
    case .none: text("none") { $0.noneWord }
    case .manual: text("manual") { $0.manual }
    case .automatic: text("automatic") { $0.automatic }
    }
  }

  /// Whether there is something.
  package func presence(_ isThere: Bool) -> String {
    isThere ? text("yes") { $0.yes } : text("no") { $0.no }
  }

  /// How a star was earned; nothing where it cannot be read.
  package func route(_ route: Route?) -> String {
    switch route {
    case nil: ""
    case .certificates: text("certificates") { $0.certificates }
    case .credits: text("credits") { $0.credits }
    }
  }

  /// What a channel is to the vendor.
  package func status(_ status: ChannelStatus) -> String {
    switch status {
    case .active: text("active") { $0.active }
    case .blacklisted: text("blacklisted") { $0.blacklisted }
    case .closed: text("closed") { $0.closed }
    }
  }

  /// What was ruled about a major event.
  package func ruling(_ ruling: Ruling) -> String {
    switch ruling {
    case .none: text("cleared") { $0.cleared }
    case .downgrade: text("downgrade") { $0.downgrade }
    case .blacklist: text("blacklist") { $0.blacklist }
    }
  }

  /// A category of credits; one that an edition made up is named as it is.
  package func category(_ category: String) -> String {
    text(category) { $0.category(category) }
  }

  /// A clause, or several, as people read them: `E.1.b, E.2.a`.
  package func clause(_ clause: String) -> String { text(clause) { $0.clause(clause) } }
}

extension Language {
  /// A person by name and id: `Li Na (P-17)`; by the id alone where no name is on record.
  func person(_ id: String, _ name: String?) -> String {
    guard let name, !name.isEmpty else { return id }
    return text("\(name) (\(id))") { $0.named(name, id) }
  }

  /// The same with a remark: `Li Na (P-17, service manager)`.
  func person(_ id: String, _ name: String?, _ remark: String) -> String {
    guard let name, !name.isEmpty else { return text("\(id) (\(remark))") { $0.idRemarked(id, remark) } }
    return text("\(name) (\(id), \(remark))") { $0.namedRemarked(name, id, remark) }
  }

  /// A major event by kind, day and id.
  func event(_ event: MajorEvent) -> String {
    text(
      "the major event of \(event.occurredOn), \"\(event.kind)\" (\(event.id))"
    ) { $0.theMajorEventOf(event.occurredOn, event.kind, event.id) }
  }
}

/// The names of a channel's persons, for sentences.
struct Names: Sendable {
  private let people: [Person]
  private let strangers: [Person]

  init(_ dossier: Dossier) { (people, strangers) = (dossier.people, dossier.strangers) }

  /// A person by name and id.
  func text(_ id: String, in language: Language) -> String { language.person(id, name(of: id)) }

  /// Persons by name and id, the first few of them.
  func list(_ ids: [String], in language: Language) -> String { language.list(ids) { text($0, in: language) } }

  func name(of id: String) -> String? { (people.person(id) ?? strangers.person(id))?.name }
}

extension String {
  /// The text with a capital at its beginning.
  var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

/// What other languages than English say for `Words.swift`, each named by the English beside it.
package protocol WordsWording {
  /// A category of credits; one that an edition made up is named as it is.
  func category(_ category: String) -> String
  /// Clauses as people read them: `E.1.b, E.2.a`.
  func clause(_ clause: String) -> String
  var officeHours: String { get }
  var alwaysOpen: String { get }
  var manual: String { get }
  var automatic: String { get }
  var yes: String { get }
  var no: String { get }
  var certificates: String { get }
  var credits: String { get }
  var active: String { get }
  var blacklisted: String { get }
  var closed: String { get }
  var cleared: String { get }
  var downgrade: String { get }
  var blacklist: String { get }
  func named(_ name: String, _ id: String) -> String
  func idRemarked(_ id: String, _ remark: String) -> String
  func namedRemarked(_ name: String, _ id: String, _ remark: String) -> String
  func theMajorEventOf(_ occurredOn: CalendarDate, _ eventKind: String, _ eventId: String) -> String
}
