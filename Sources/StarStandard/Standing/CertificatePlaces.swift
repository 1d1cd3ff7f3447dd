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

  /// Of which grades somebody holds counting certificates.
  struct HeldGrades: OptionSet {
    let rawValue: UInt8

    static let senior = HeldGrades(rawValue: 1)
    static let junior = HeldGrades(rawValue: 2)
    static let projectManagement = HeldGrades(rawValue: 4)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ grade: CertificateGrade) {
      switch grade {
      case .senior: self = .senior
      case .junior: self = .junior
      case .projectManagement: self = .projectManagement
      }
    }
  }

  /// - Parameter grades: which grades the counting certificates of an engineer are of.
  init(_ requirement: Requirement, engineers: [String], grades: (String) -> HeldGrades) {
    var (seniors, juniors, managers, spareSeniors): ([String], [String], [String], [String]) = ([], [], [], [])
    for engineer in engineers {
      let grades = grades(engineer)
      if grades.contains(.senior) {
        if seniors.count < requirement.seniorEngineers {
          seniors.append(engineer)
        } else {
          spareSeniors.append(engineer)
        }
      } else if grades.contains(.junior), juniors.count < requirement.juniorEngineers {
        juniors.append(engineer)
      }
      if grades.contains(.projectManagement), managers.count < requirement.projectManagementEngineers {
        managers.append(engineer)
      }
    }
    // Juniors first, so that a senior fills a junior's place only where one is wanting.
    juniors += spareSeniors.prefix(requirement.juniorEngineers - juniors.count)
    rows = [
      Row(grade: .senior, places: requirement.seniorEngineers, filledBy: seniors),
      Row(grade: .junior, places: requirement.juniorEngineers, filledBy: juniors),
      Row(grade: .projectManagement, places: requirement.projectManagementEngineers, filledBy: managers),
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
    // A channel has a handful of engineers; of one that has thousands, nobody looks at every certificate for each.
    let held = engineers.count > 16 ? Dictionary(grouping: dossier.certificates, by: \.personID) : nil
    return CertificatePlaces(requirement, engineers: engineers) { person in
      var grades: CertificatePlaces.HeldGrades = []
      for certificate in held.map({ $0[person] ?? [] }) ?? dossier.certificates where certificate.personID == person {
        guard let grade = edition.grade(of: certificate.code), counting.reasonNotToCount(certificate) == nil,
          !leaveOut(certificate)
        else { continue }
        grades.insert(.init(grade))
      }
      return grades
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
