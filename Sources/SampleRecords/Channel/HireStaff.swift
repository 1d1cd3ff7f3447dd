import StarStandard

extension ChannelBuilder {
  /// Engineers, and a service manager.
  ///
  /// The first engineer is in post whatever happens, so that the next channel's plot may be about sharing them.
  mutating func hireStaff() {
    var engineers = max(2, requirement.registeredEngineers)
    if route == .certificates {
      engineers = max(
        engineers, requirement.certificates.technical, requirement.projectManagementEngineers)
    }
    if !plot.isExactlyStaffed, random.chance(perMille: 350) { engineers += 1 }
    for _ in 0..<engineers {
      let person = hire(emailPerMille: 300)
      appoint(person, as: .engineer, since: world.asOf.adding(days: -random.int(900, 2400)))
    }
    hireServiceManager()
    if plot == .sharedEngineer, number > 1 {
      appoint(
        SampleID.person(1, of: number - 1), as: .engineer, since: world.asOf.adding(days: -random.int(20, 300)))
    }
  }

  private mutating func hireServiceManager() {
    // A vacancy that nobody ever filled, or one that an earlier review judged.
    if plot == .noServiceManager, random.chance(perMille: 500) { return }
    let since = world.asOf.adding(days: -random.int(1000, 2600))
    if plot == .twoRoles {
      appoint(draft.people[1].id, as: .serviceManager, since: since)
      if !cannotBeReached { draft.people[1].email = address(of: 2) }
    } else {
      let person = hire(emailPerMille: cannotBeReached ? 0 : 920)
      appoint(person, as: .serviceManager, since: since)
    }
  }

  /// A new person, by id.
  mutating func hire(emailPerMille: Int) -> String {
    let index = draft.people.count + 1
    let id = SampleID.person(index, of: number)
    let email = names.chance(perMille: emailPerMille) ? address(of: index) : nil
    var name = country.personName(&names)
    // Namesakes exist, but seldom in one company.
    for _ in 0..<3 where draft.people.contains(where: { $0.name == name }) { name = country.personName(&names) }
    draft.people.append(ChannelDraft.NamedPerson(id: id, name: name, email: email))
    return id
  }

  private func address(of person: Int) -> String { "person\(person)@\(mailDomain)" }

  /// Puts somebody in post.
  mutating func appoint(_ person: String, as role: Role, since date: CalendarDate) {
    draft.appointments.append(Appointment(personID: person, role: role, registeredOn: date))
  }
}
