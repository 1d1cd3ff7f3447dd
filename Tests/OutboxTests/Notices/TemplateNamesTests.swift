import Fixtures
import Foundation
import StarStandard
import Testing

@testable import Outbox

/// What the templates of each kind may name.
@Suite struct TemplateNamesTests {
  /// The rows of a table of the documentation: its templates, and what they have.
  private func rows(below heading: String) throws -> [(templates: [String], names: [String])] {
    let page = try String(
      contentsOf: Project.file("Sources/Handbook/Handbook.docc/Templates.md"), encoding: .utf8)
    let table = try #require(page.components(separatedBy: heading).dropFirst().first)
    return table.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().prefix { $0.hasPrefix("|") }.map {
      let cells = $0.split(separator: "|")
      return (quoted(cells[0]), quoted(cells[1]))
    }
  }

  /// What stands in backticks, and in no parentheses.
  private func quoted(_ text: Substring) -> [String] {
    var (depth, plain) = (0, "")
    for character in text {
      if character == "(" { depth += 1 }
      if depth == 0 { plain.append(character) }
      if character == ")" { depth -= 1 }
    }
    return plain.split(separator: "`", omittingEmptySubsequences: false).enumerated().compactMap {
      $0.offset % 2 == 1 ? String($0.element) : nil
    }
  }

  @Test func theDocumentationHasTheSameTable() throws {
    let rows = try rows(below: "| template | values |\n")
    let everywhere = try #require(rows.first { $0.templates.isEmpty }).names
    #expect(Set(everywhere).isSuperset(of: TemplateNames.everywhere.map { "\($0)" }))
    for names in TemplateNames.all {
      let own = rows.filter { $0.templates.contains(names.template) }.flatMap(\.names)
      let told = Set(own + (names.template == "certificate" ? [] : everywhere))
      let known = Set(names.variables.map { "\($0)" } + names.lists.map { "\($0)" })
      #expect(told == known, "\(names.template): \(told.symmetricDifference(known))")
    }
    #expect(Set(rows.flatMap(\.templates)) == Set(TemplateNames.all.map(\.template)))
  }

  @Test func theDocumentationSaysWhatMustBeShown() throws {
    let rows = try rows(below: "| template | must show |\n")
    let needs =
      NoticeKind.allCases.map { ($0.rawValue, TemplateNeeds.of($0).names) }
      + [("certificate", TemplateNeeds.certificate.names)]
    let ofAll = [
      "channel_name", "edition", "objections", "findings", "findings.clause", "findings.message", "findings.remedy",
    ]
    for (template, names) in needs {
      let told = rows.filter { $0.templates.contains(template) }.flatMap(\.names)
      let own = template == "certificate" ? names : names.filter { !ofAll.contains($0) }
      #expect(Set(told) == Set(own.map { $0.replacing("cautions.", with: "") }), "\(template)")
    }
  }

  /// What must be shown, can be.
  @Test func whatMustBeShownIsKnown() throws {
    for kind in NoticeKind.allCases {
      var errors: [TemplateError] = []
      let template = NoticeTemplate(
        file: "t", text: TemplateNames.of(kind).shownWhole, names: .of(kind), needs: .of(kind), .text, errors: &errors)
      #expect(template != nil, "\(kind): \(errors)")
    }
  }

  /// No notice has a value that its template could not show.
  @Test(arguments: Procedure.published) func whatANoticeHasItsTemplateMayName(_ procedure: Procedure) throws {
    let batch = try Batch.of(procedure)
    let renderer = try BatchFolder.notices()
    var kinds: Set<NoticeKind> = []
    let loss = EarlierDecision(
      batch: "2026-01-review", asOf: on("2026-01-01"), outcome: .downgrade, fromStar: .three, toStar: .two,
      wasTold: true)
    let decisions = batch.decisions.flatMap { decision in
      // What was told of it before, and was withdrawn or taken back.
      var corrected = decision
      if procedure.isReview || procedure == .renewal { corrected.withdraws = [loss] }
      var waiting = corrected
      if procedure == .renewal { waiting.waitsFor = "2027-01-review" }
      return [decision, corrected, waiting]
    }
    for decision in decisions {
      guard let kind = NoticeKind(for: decision) else { continue }
      kinds.insert(kind)
      let values = renderer.values(of: decision, batch: "b", nil, in: .english)
      let names = TemplateNames.of(kind)
      for name in TemplateName.allCases {
        switch values[name] {
        case .text, .flag(true): #expect(names.variables.contains(name), "\(kind): \(name)")
        case .flag(false), nil:
          #expect(!TemplateNames.everywhere.contains(name), "\(kind): \(name) is not always there")
        }
      }
      for list in TemplateList.allCases where values.count(of: list) > 0 {
        #expect(names.lists.contains(list), "\(kind): \(list)")
      }
    }
    #expect(!kinds.isEmpty)
  }

  /// What two batches took and one gives back is named by the days of both.
  @Test(arguments: Language.allCases) func whatIsWithdrawnIsNamedByEachDay(_ language: Language) throws {
    func loss(_ day: String) -> EarlierDecision {
      EarlierDecision(
        batch: "b", asOf: on(day), outcome: .downgrade, fromStar: .three, toStar: .two, wasTold: true)
    }
    var decision = try #require(Batch.of(.review).decisions.first)
    decision.withdraws = [loss("2026-01-01"), loss("2026-03-15"), loss("2026-03-15")]
    let values = try BatchFolder.notices().values(of: decision, batch: "b", nil, in: language)
    guard case .text(let days)? = values[.withdrawn_on] else {
      Issue.record("no day")
      return
    }
    #expect(days == language.list(["2026-01-01", "2026-03-15"]))
  }

  /// What other notices have would be a hole in every mail.
  @Test(arguments: [
    (NoticeKind.downgrade, "verification_code", "only in renewed, certificate"),
    (.downgrade, "valid_until", "only in renewal, renewed, reminder, lapsed, certificate"),
    (.downgrade, "star_foreseen", "only in renewal"), (.revoke, "reapply_from", "only in downgrade"),
    (.notRenewed, "valid_until", "is never there in not-renewed"), (.lapsed, "confirmation_url", "is never there"),
  ])
  func whatOnlyOtherNoticesHaveIsRefused(_ kind: NoticeKind, _ name: String, _ reason: String) {
    for text in ["{{\(name)}}", "{{#\(name)}}{{/\(name)}}", "{{^\(name)}}{{/\(name)}}"] {
      var errors: [TemplateError] = []
      let template = NoticeTemplate(file: "t", text: "\n\(text)", names: .of(kind), .text, errors: &errors)
      #expect(template == nil)
      #expect(errors.map(\.line) == [2])
      #expect(errors.first?.reason.contains("{{\(name)}} is never there in \(kind.rawValue)") == true)
      #expect(errors.first?.reason.contains(reason) == true, "\(errors)")
    }
  }
}
