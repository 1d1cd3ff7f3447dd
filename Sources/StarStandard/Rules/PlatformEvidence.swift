/// One row of the service support platform: what the star asks for and what the channel has (B platform).
struct PlatformEvidence: Evidence {
  let item: Localized
  let star: Star
  let required: Word
  let counted: Word
  let isMet: Bool
  let cure: Localized
  var deadline: RemedyDeadline?

  /// A word of a fixed list: as on record, and as people read it.
  struct Word: Sendable {
    let record: String
    let text: @Sendable (Language) -> String
    /// Whether there is none: what asks for that asks for nothing.
    let isNone: Bool

    init(_ hotline: Hotline) {
      record = hotline.rawValue
      isNone = hotline == .none
      text = { $0.hotline(hotline) }
    }

    init(_ system: TrackingSystem) {
      record = system.rawValue
      isNone = system == .none
      text = { $0.tracking(system) }
    }

    init(_ isThere: Bool) {
      record = isThere.word
      isNone = !isThere
      text = { $0.presence(isThere) }
    }
  }

  var fields: [EvidenceField] {
    [EvidenceField("required", .text(required.record)), EvidenceField("counted", .text(counted.record))]
  }

  func due(by day: CalendarDate?) -> any Evidence {
    var evidence = self
    evidence.deadline = deadline.flatMap { _ in day.map(RemedyDeadline.init(by:)) }
    return evidence
  }

  func message(in language: Language) -> String {
    guard !required.isNone else {
      return language.text(
        "\(language.star(star)) does not ask for \(item.text(in: language)); on record: \(counted.text(language))."
      ) { $0.doesNotAskFor(language.star(star), item.text(in: language), counted.text(language)) }
    }
    return language.text(
      "\(language.star(star)) asks for \(item.text(in: language)): \(required.text(language)); on record: \(counted.text(language))."
    ) {
      $0.asksForOnRecord(language.star(star), item.text(in: language), required.text(language), counted.text(language))
    }
  }

  func remedy(in language: Language) -> String {
    guard !isMet else { return "" }
    return language.sentences([
      cure.text(in: language),
      deadline?.undatedSentence(in: language) ?? language.text("Have it recorded.") { $0.haveItRecorded },
    ])
  }

  /// The verdict on a platform row.
  static func verdict(isMet: Bool, _ evidence: @escaping @Sendable (_ isMet: Bool) -> PlatformEvidence) -> Verdict {
    isMet ? .passed { evidence(true) } : .found([evidence(false)])
  }
}

extension Evidence {
  /// What would cure it, beside nothing that says what is asked for: of a row of the platform that is said, too.
  func curing(in language: Language) -> String {
    let remedy = remedy(in: language)
    return core is PlatformEvidence && !remedy.isEmpty
      ? language.sentences([message(in: language), remedy]) : remedy
  }
}

extension Bool {
  /// `yes` or `no`, as in the records.
  var word: String { self ? "yes" : "no" }
}

/// Why the three rules of the platform exist.
let platformRationale = Localized(
  "Each star asks for a service support platform. What falls short of it is a warning, for it can be mended at once."
) { $0.eachStarAsksForA }

/// What other languages than English say for `PlatformEvidence.swift`, each named by the English beside it.
package protocol PlatformEvidenceWording {
  func doesNotAskFor(_ star: String, _ item: String, _ counted: String) -> String
  func asksForOnRecord(_ star: String, _ item: String, _ required: String, _ counted: String) -> String
  var eachStarAsksForA: String { get }
  var haveItRecorded: String { get }
}
