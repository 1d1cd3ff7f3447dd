/// One row of the service support platform: what the star asks for and what the channel has (B platform).
struct PlatformEvidence: Evidence {
  let item: Localized
  let star: Star
  let required: String
  let counted: String
  let isMet: Bool
  let cure: Localized
  var deadline: RemedyDeadline?

  var fields: [EvidenceField] {
    [EvidenceField("required", .text(required)), EvidenceField("counted", .text(counted))]
  }

  func message(in language: Language) -> String {
    language.text(
      "\(language.star(star)) asks for \(item.text(in: language)): \(required); on record: \(counted).",
      zh: "\(language.star(star))要求\(item.text(in: language))：\(required)；登记为：\(counted)。")
  }

  func remedy(in language: Language) -> String {
    guard !isMet else { return "" }
    guard let deadline else { return cure.text(in: language) }
    return language.sentences([cure.text(in: language), deadline.undatedSentence(in: language)])
  }

  /// The verdict on a platform row.
  static func verdict(isMet: Bool, _ evidence: @escaping @Sendable (_ isMet: Bool) -> PlatformEvidence) -> Verdict {
    isMet ? .passed { evidence(true) } : .found([evidence(false)])
  }
}

extension Bool {
  /// `yes` or `no`, as in the records.
  var word: String { self ? "yes" : "no" }
}

/// Why the three rules of the platform exist.
let platformRationale = """
  Each star asks for a service support platform. What falls short of it is a warning, for it can be mended at once.
  """
