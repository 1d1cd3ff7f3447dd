extension Dossier {
  /// The appointments as they are known on a date (STANDARD 5, "Appointments and departures"): rows of one person in one
  /// role that overlap or touch are one appointment. So an account that is closed and opened again, or a row that somebody
  /// entered twice, is no departure. Rows that begin after the date are left out.
  ///
  /// - Returns: the joined appointments, by person in byte order, then role, then beginning. Each begins with the earliest of
  ///   its rows and ends with the latest `departed_on`, or not at all if one of them is open; `declaredOn` and `replacedBy`
  ///   are those of the rows with that last `departed_on`: the earliest and the lowest.
  package func joinedAppointments(asOf date: CalendarDate) -> [Appointment] {
    // Records come in order, and hardly ever touch: then there is nothing to do.
    guard !areJoined(asOf: date) else { return appointments }
    let known = appointments.filter { $0.registeredOn <= date }.sorted {
      ($0.personID, $0.role.rawValue, $0.registeredOn) < ($1.personID, $1.role.rawValue, $1.registeredOn)
    }
    var joined: [Appointment] = []
    joined.reserveCapacity(known.count)
    for row in known {
      if let last = joined.last, last.personID == row.personID, last.role == row.role, last.touches(row) {
        joined[joined.count - 1].join(row)
      } else {
        joined.append(row)
      }
    }
    return joined
  }

  /// Whether all rows are known on the date, stand in the order of joined ones, and none touches the one before.
  private func areJoined(asOf date: CalendarDate) -> Bool {
    for index in appointments.indices {
      guard appointments[index].registeredOn <= date else { return false }
      guard index > 0 else { continue }
      if !appointments[index - 1].isJoinedBefore(appointments[index]) { return false }
    }
    return true
  }

  /// Who is in post in the role on the date, each once, in byte order (STANDARD 2 and 5).
  package func inPost(as role: Role, on date: CalendarDate) -> [String] {
    joinedAppointments(asOf: date).inPost(as: role, on: date)
  }
}

extension Array where Element == Appointment {
  /// Who of these joined appointments is in post in the role on the date, each once, in byte order.
  func inPost(as role: Role, on date: CalendarDate) -> [String] {
    var ids: [String] = []
    ids.reserveCapacity(count)
    // To copy an appointment is to count all its references.
    for place in indices where self[place].role == role && self[place].isInPost(on: date) {
      ids.append(self[place].personID)
    }
    return ids.sortedEachOnce()
  }
}

extension Appointment {
  /// Whether a joined appointment comes before another one.
  fileprivate func isJoinedBefore(_ other: Appointment) -> Bool {
    guard personID == other.personID else { return personID < other.personID }
    guard role == other.role else { return role.rawValue < other.role.rawValue }
    return registeredOn <= other.registeredOn && !touches(other)
  }

  /// Whether a row that begins no earlier overlaps this one or begins by the day after its end.
  fileprivate func touches(_ row: Appointment) -> Bool {
    guard let departedOn else { return true }
    return row.registeredOn <= departedOn.dayAfter
  }

  /// Takes in a row that touches this one.
  fileprivate mutating func join(_ row: Appointment) {
    guard let end = departedOn, let rowEnd = row.departedOn else {
      departedOn = nil
      declaredOn = nil
      replacedBy = nil
      return
    }
    if rowEnd > end {
      departedOn = rowEnd
      declaredOn = row.declaredOn
      replacedBy = row.replacedBy
    } else if rowEnd == end {
      declaredOn = [declaredOn, row.declaredOn].compactMap { $0 }.min()
      replacedBy = [replacedBy, row.replacedBy].compactMap { $0 }.min()
    }
  }
}
