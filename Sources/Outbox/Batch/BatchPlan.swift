import StarStandard

/// Which batch is to be made, and what writes its messages.
package struct BatchPlan: Sendable {
  /// Its name (Batch.md, "Names").
  package let batch: String
  package let procedure: Procedure
  package let asOf: CalendarDate
  package private(set) var notices: NoticeRenderer
  /// Of the report and the digest.
  package let language: Language
  /// In force on its day; the report tells the clauses with its numbers.
  package let edition: Edition
  /// What tells whose stars are in force, of a batch that holds the register.
  package let register: Register?
  /// The command that makes PDFs of certificates; nil: there are none.
  package let paperCommand: String?
  /// Who signs it and its certificates.
  package var signing = BatchSigning.nobody

  /// A batch of the procedure as of the date.
  ///
  /// - Parameters:
  ///   - number: that of a supplement.
  ///   - edition: that of its day.
  ///   - language: of the report and the digest.
  ///   - register: what tells whose stars are in force; nil: the batch holds no register.
  ///   - paperCommand: what makes PDFs of certificates; nil: there are none.
  package init(
    _ procedure: Procedure, asOf: CalendarDate, number: Int = 1, notices: NoticeRenderer, edition: Edition,
    language: Language = .english, register: Register? = nil, paperCommand: String? = nil
  ) {
    self.paperCommand = paperCommand
    self.language = language
    self.edition = edition
    self.register = register
    batch = Self.name(procedure, asOf: asOf, number: number)
    self.procedure = procedure
    self.asOf = asOf
    self.notices = notices
  }

  /// The name of a batch: `2027-01-review`, `2027-01-review-2`, `2026-12-renewal-notices`, `2027-01-15-renewal`.
  ///
  /// - Parameter number: that of a supplement.
  package static func name(_ procedure: Procedure, asOf: CalendarDate, number: Int = 1) -> String {
    switch procedure {
    case .supplement: HalfYear(containing: asOf).name + "-review-\(number)"
    case .review: HalfYear(containing: asOf).name + "-review"
    case .renewalNotices: asOf.description.dropLast(3) + "-renewal-notices"
    case .renewal: "\(asOf)-renewal"
    case .reminders: "\(asOf)-reminders"
    case .application: "\(asOf)-application"
    }
  }

  /// Where it comes after others of its day or later; nil where it does not.
  var sequence: BatchSequence? {
    get { notices.settings.sequence }
    set { notices.settings.sequence = newValue }
  }

  /// The day of its mail.
  var toldOn: CalendarDate { notices.settings.datedOn ?? asOf }

  /// Whether a text may be the name of a batch, and nothing that leads elsewhere.
  package static func isName(_ text: String) -> Bool {
    !text.isEmpty && !text.hasPrefix(".")
      && text.utf8.allSatisfy {
        $0 == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
      }
  }

  /// The folders in it, there also where nothing is in them.
  var folders: [String] { procedure == .renewal ? ["notices", "certificates"] : ["notices"] }
}
