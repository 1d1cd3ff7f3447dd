import StarStandard

/// What is said in English about a decision: put into words once for all files of a batch that say it.
struct DecisionTexts {
  /// Of each finding what it says, in the order of the findings.
  let messages: [String]
  /// Of each finding what remedies it; empty where there is nothing to do.
  let remedies: [String]
  /// What follows from a lost star; empty where none is lost.
  let advice: String

  init(of decision: borrowing Decision) {
    messages = decision.findings.map { $0.evidence.message(in: .english) }
    remedies = decision.findings.map { $0.evidence.remedy(in: .english) }
    advice = decision.advice(in: .english)
  }
}
