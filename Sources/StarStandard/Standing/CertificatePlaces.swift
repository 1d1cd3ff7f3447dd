/// Who fills which place of the standard's own table, and which places are open (B.1, B.2 f).
///
/// A person fills one technical place; who is senior may fill a junior's. The place of the project manager may be filled by somebody
/// who fills a technical one, too.
struct CertificatePlaces: Sendable {
  /// A row of the table: so many places, and who fills them.
  struct Row: Sendable {
    let grade: CertificateGrade
    let places: Int
    let filledBy: [String]

    var open: Int { max(0, places - filledBy.count) }
  }

  /// The rows that have places: senior, junior, project management.
  let rows: [Row]

  /// How many places of a grade are open.
  func open(_ grade: CertificateGrade) -> Int { rows.first { $0.grade == grade }?.open ?? 0 }

  /// - Parameter grades: which grades the counting certificates of an engineer are of.
  init(_ requirement: Requirement, engineers: [String], grades: (String) -> Set<CertificateGrade>) {
    let held = engineers.map { (id: $0, grades: grades($0)) }
    let seniors = held.filter { $0.grades.contains(.senior) }.map(\.id).prefix(requirement.seniorEngineers)
    // Juniors first, so that a senior fills a junior's place only where one is wanting.
    let rest = held.filter { !seniors.contains($0.id) }
    let juniors =
      rest.filter { $0.grades.contains(.junior) && !$0.grades.contains(.senior) }
      + rest.filter { $0.grades.contains(.senior) }
    let managers = held.filter { $0.grades.contains(.projectManagement) }
    rows = [
      Row(grade: .senior, places: requirement.seniorEngineers, filledBy: Array(seniors)),
      Row(
        grade: .junior, places: requirement.juniorEngineers,
        filledBy: juniors.prefix(requirement.juniorEngineers).map(\.id)),
      Row(
        grade: .projectManagement, places: requirement.projectManagementEngineers,
        filledBy: managers.prefix(requirement.projectManagementEngineers).map(\.id)),
    ].filter { $0.places > 0 }
  }
}

extension Standing {
  /// Who fills which place of the star; certificates that `leaveOut` names do not count.
  func places(leavingOut leaveOut: (Certificate) -> Bool = { _ in false }) -> CertificatePlaces {
    places(of: requirement, filledBy: countingEngineers, leavingOut: leaveOut)
  }

  /// The same of another star's table, or of other engineers.
  func places(
    of requirement: Requirement, filledBy engineers: [String],
    leavingOut leaveOut: (Certificate) -> Bool = { _ in false }
  ) -> CertificatePlaces {
    let held = Dictionary(grouping: dossier.certificates, by: \.personID)
    return CertificatePlaces(requirement, engineers: engineers) { person in
      Set(
        (held[person] ?? []).filter { counting.reasonNotToCount($0) == nil && !leaveOut($0) }
          .compactMap { edition.grade(of: $0.code) })
    }
  }
}

extension Language {
  /// A grade in front of what is of it: `senior-grade`.
  func grade(_ grade: CertificateGrade) -> String {
    switch grade {
    case .senior: text("senior-grade") { $0.seniorgrade }
    case .junior: text("junior-grade") { $0.juniorgrade }
    case .projectManagement: text("project-management") { $0.projectmanagement }
    }
  }

  /// What the table asks for: `2 senior-grade, 2 junior-grade and 1 project-management`.
  func table(_ rows: [CertificatePlaces.Row]) -> String {
    rows.isEmpty
      ? text("none") { $0.noneWord }
      : list(
        rows.map { item in
          text("\(item.places) \(grade(item.grade))") { $0.placesOfGrade(grade(item.grade), item.places) }
        })
  }

  /// The places that are open: `1 senior-grade place`; empty where none is.
  func openPlaces(_ rows: [CertificatePlaces.Row]) -> String {
    list(
      rows.filter { $0.open > 0 }.map { item in
        text(
          "\(item.open) \(grade(item.grade)) \(item.open == 1 ? "place" : "places")"
        ) { $0.openPlacesOfGrade(grade(item.grade), item.open) }
      })
  }

  /// Who fills which place, and what is open.
  func filled(_ rows: [CertificatePlaces.Row], _ names: Names, held: [String]) -> String {
    rows.map { row in
      let persons = row.filledBy.map { id in
        held.contains(id)
          ? person(
            id, names.name(of: id), text("held by the grace period") { $0.certificatePlacesHeldByTheGracePeriod })
          : names.text(id, in: self)
      }
      var parts = persons.isEmpty ? [] : [list(persons)]
      if row.open > 0 {
        parts.append(text("\(row.open == 1 ? "1 place" : "\(row.open) places") open") { $0.open(row.open) })
      }
      return text(
        "\(grade(row.grade)): \(parts.joined(separator: ", "))"
      ) { $0.whoFills(grade(row.grade), parts) }
    }.joined(separator: text("; ") { $0.semicolon })
  }
}

/// What other languages than English say for `CertificatePlaces.swift`, each named by the English beside it.
package protocol CertificatePlacesWording {
  var seniorgrade: String { get }
  var juniorgrade: String { get }
  var projectmanagement: String { get }
  var noneWord: String { get }
  func placesOfGrade(_ grade: String, _ places: Int) -> String
  func openPlacesOfGrade(_ grade: String, _ open: Int) -> String
  var certificatePlacesHeldByTheGracePeriod: String { get }
  func open(_ open: Int) -> String
  func whoFills(_ grade: String, _ parts: [String]) -> String
}
