import StarStandard

/// The rows of people: appointments, certificates and what they earned, with who they are.
extension ReadingPass {
  /// Takes the appointments at the channel, and whose they are.
  func takePeople(of channel: UnsafeRawBufferPointer, into dossier: inout Dossier) throws {
    personRows.removeAll()
    staff.removeAll()
    var personDefects: [Defect] = []
    var appointmentDefects: [Defect] = []
    // Behind the appointment stand the number of its person's row and that row's columns.
    // What every row needs is held here: to ask the pass for it is to count its references each time.
    let (appointments, staging, staff) = (appointments, finder.staging, staff)
    let hasDuplicates = staging.hasDuplicates(of: .people)
    let row = appointments.row
    let personColumn = appointments.first + Int32(Table.appointments.columns.count)
    let firstOfPerson = personColumn + 1
    try appointments.take(channel) {
      let personRow = row.integer(personColumn)
      if let personRow, personRows.insert(personRow) {
        referenced.people.insert(personRow)
        // The join has compared the ids; the person's own row starts with it.
        let bytes = row.text(firstOfPerson + PersonColumn.personID).flatMap { $0.isID ? $0 : nil }
        let id = bytes.map { staff.append($0) }
        let person = id.flatMap { row.person(id: $0, from: firstOfPerson) }
        if let person, !hasDuplicates || !staging.isDuplicate(personRow, of: .people) {
          dossier.people.append(person)
        } else {
          let defects = finder.defects(in: row, of: .people, from: firstOfPerson, rowID: personRow).defects
          if let id {
            dossier.people.append(Person(id: id))
            personDefects += defects
          } else {
            // An id that cannot be read ties nobody to a channel, even where an appointment has the same.
            leftovers.add(defects, onceOf: PassLeftovers.RowID(table: .people, row: personRow))
          }
        }
      }
      if appointments.repeatsPrevious() { return }
      var dangling: [String] = []
      if personRow == nil { dangling.append("person_id") }
      if let replacement = row.text(appointments.first + AppointmentColumn.replacedBy), try !isKnown(replacement) {
        dangling.append("replaced_by")
      }
      if dangling.isEmpty, let appointment = row.appointment(from: appointments.first) {
        dossier.appointments.append(appointment)
      } else {
        appointmentDefects +=
          finder.defects(in: row, of: .appointments, from: appointments.first, dangling: dangling).defects
      }
    } stray: {
      try stray(appointments)
    }
    dossier.defects += personDefects + appointmentDefects
  }

  /// Takes the certificates of everybody with an appointment at the channel.
  func takeCertificates(of channel: UnsafeRawBufferPointer, into dossier: inout Dossier) throws {
    certificateRows.removeAll()
    let (certificates, staging, staff) = (certificates, finder.staging, staff)
    let hasDuplicates = staging.hasDuplicates(of: .certificates)
    let row = certificates.row
    try certificates.take(channel) {
      guard let rowID = certificates.rowID, certificateRows.insert(rowID) else { return }
      referenced.certificates.insert(rowID)
      guard let person = row.text(certificates.first + CertificateColumn.personID),
        case let personID = staff.id(person),
        personID != nil || person.isID
      else {
        leftovers.add(
          finder.defects(in: row, of: .certificates, from: certificates.first).defects,
          onceOf: PassLeftovers.RowID(table: .certificates, row: rowID))
        return
      }
      let isDangling = try personID == nil && !people.has(person)
      let isDuplicate = hasDuplicates && staging.isDuplicate(rowID, of: .certificates)
      if !isDangling, !isDuplicate,
        let certificate = row.certificate(from: certificates.first, of: personID)
      {
        dossier.certificates.append(certificate)
      } else {
        let dangling = isDangling ? ["person_id"] : []
        dossier.defects +=
          finder.defects(in: row, of: .certificates, from: certificates.first, dangling: dangling).defects
      }
    } stray: {
      // Its person's appointment is the stray, and reported as such.
      try certificates.requireOrder(after: previous)
    }
  }

  /// Takes where else the channel's engineers are engineers.
  func takeSharedEngineers(of channel: UnsafeRawBufferPointer, into dossier: inout Dossier) throws {
    if let sharedChannels {
      guard sharedChannels.contains(dossier.channel.id) else { return }
      try shared.start(.one(dossier.channel.id))
    }
    try shared.take(channel) {
      // A person's appointments follow each other.
      guard let person = shared.row.text(shared.first), person.isID,
        dossier.sharedEngineers.last.map({ !person.isSame(as: $0.personID) }) ?? true
      else { return }
      dossier.sharedEngineers.append(try posts.posts(of: person, at: dossier.channel.id))
    } stray: {
      // Reported where the appointments themselves are read.
    }
  }

  /// Takes the credits that name the channel, and who earned them without an appointment here.
  func takeCredits(of channel: UnsafeRawBufferPointer, into dossier: inout Dossier) throws {
    let (credits, staging, staff, categories) = (credits, finder.staging, staff, categories)
    let hasDuplicates = staging.hasDuplicates(of: .credits)
    let row = credits.row
    try credits.take(channel) {
      var isDangling = false
      var personID: String?
      if let person = row.text(credits.first + CreditColumn.personID) {
        personID = staff.id(person)
        if personID == nil {
          if try people.has(person) { try note(person, in: &dossier) } else { isDangling = true }
        }
      }
      let isDuplicate = hasDuplicates && staging.isDuplicate(credits.rowID, of: .credits)
      if !isDangling, !isDuplicate,
        let entry = row.credit(from: credits.first, of: personID, categories: categories)
      {
        dossier.credits.append(entry)
      } else {
        let dangling = isDangling ? ["person_id"] : []
        dossier.defects += finder.defects(in: row, of: .credits, from: credits.first, dangling: dangling).defects
      }
    } stray: {
      try stray(credits)
    }
  }

  /// Keeps the name of a person without an appointment here, of the first few once.
  private func note(_ stranger: UnsafeRawBufferPointer, in dossier: inout Dossier) throws {
    guard stranger.isID, dossier.strangers.count < EvidenceField.mostNamed,
      !dossier.strangers.contains(where: { stranger.isSame(as: $0.id) }), let name = try people.name(stranger)
    else { return }
    dossier.strangers.append(Person(id: String(decoding: stranger, as: UTF8.self), name: name))
  }

  /// Whether there is a person of the id. Those with an appointment here are at hand; only others are looked up.
  private func isKnown(_ id: UnsafeRawBufferPointer) throws -> Bool {
    if staff.id(id) != nil { return true }
    return try people.has(id)
  }
}
