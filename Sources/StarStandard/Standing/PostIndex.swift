/// The joined appointments and the certificates of a channel, found by person and by day without a look at all of them: who left is
/// asked for one by one, and nobody knows how many left.
struct PostIndex {
  private let appointments: [Appointment]
  /// By person, and of each in their order.
  private let certificates: [Certificate]
  /// The appointments of each role, the earliest first.
  private let byBeginning: [Role: [Int]]

  /// - Parameter appointments: joined ones, and so in the order of their persons.
  init(_ appointments: [Appointment], _ certificates: [Certificate]) {
    self.appointments = appointments
    self.certificates =
      certificates.indices.sorted { (certificates[$0].personID, $0) < (certificates[$1].personID, $1) }
      .map { certificates[$0] }
    byBeginning = Dictionary(grouping: appointments.indices) { appointments[$0].role }.mapValues { all in
      all.sorted { (appointments[$0].registeredOn, $0) < (appointments[$1].registeredOn, $1) }
    }
  }

  /// A person's certificates.
  func certificates(of person: String) -> ArraySlice<Certificate> {
    let first = certificates.firstPlace { $0.personID >= person }
    return certificates[first..<certificates.firstPlace { $0.personID > person }]
  }

  /// Where a person's appointments are.
  func appointments(of person: String) -> Range<Int> {
    let first = appointments.firstPlace { $0.personID >= person }
    return first..<appointments.firstPlace { $0.personID > person }
  }

  /// Where the appointments of a role are that begin on a day or later, the earliest first.
  func appointments(as role: Role, from day: CalendarDate) -> ArraySlice<Int> {
    let all = byBeginning[role] ?? []
    return all[all.firstPlace { appointments[$0].registeredOn >= day }...]
  }
}
