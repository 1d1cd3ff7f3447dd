import StarStandard

/// Decodes rows into records, column by column in the order of `Table.columns`. Nil means that the row has a defect, and
/// then ``RowExamination`` says which; what decodes has none but those that only other rows show.
extension RowCursor {
  @inline(__always)
  private func id(_ column: Int32) -> String? {
    guard let bytes = text(column), bytes.isID else { return nil }
    // Every byte is ASCII, so nothing can be repaired.
    return String(decoding: bytes, as: UTF8.self)
  }

  @inline(__always)
  private func date(_ column: Int32) -> CalendarDate? {
    text(column).flatMap { CalendarDate(iso: $0) }
  }

  /// A date, or none: nil for what is neither.
  @inline(__always)
  private func optionalDate(_ column: Int32) -> CalendarDate?? {
    guard let bytes = optionalText(column) else { return nil }
    guard let bytes else { return .some(nil) }
    return CalendarDate(iso: bytes).map { .some($0) }
  }

  /// A text without NUL that is valid UTF-8, or none: nil for what is neither.
  private func optionalValidText(_ column: Int32) -> String?? {
    guard let bytes = optionalText(column) else { return nil }
    guard let bytes else { return .some(nil) }
    return bytes.validText.map { .some($0) }
  }

  /// An id, or none: nil for what is neither.
  private func optionalID(_ column: Int32) -> String?? {
    guard let bytes = optionalText(column) else { return nil }
    guard let bytes else { return .some(nil) }
    return bytes.isID ? .some(String(decoding: bytes, as: UTF8.self)) : nil
  }

  private func validText(_ column: Int32) -> String? { text(column)?.validText }

  /// The word that the text is one of.
  @inline(__always)
  private func word<Word>(_ column: Int32, of words: (UnsafeRawBufferPointer) -> Word?) -> Word? {
    text(column).flatMap(words)
  }

  private func star(_ column: Int32) -> Star? {
    integer(column).flatMap { Star(rawValue: Int(truncatingIfNeeded: $0)) }
  }

  /// As much of a channel as can be read; `isWhole` is false where something cannot.
  func channel(id: String, from first: Int32) -> (channel: Channel, isWhole: Bool) {
    var channel = Channel(id: id)
    channel.name = validText(first + ChannelColumn.name)
    channel.kind = validText(first + ChannelColumn.kind)
    channel.country = validText(first + ChannelColumn.country)
    let language = optionalValidText(first + ChannelColumn.language).flatMap {
      $0.map(LanguageTag.isWellFormed) ?? true ? $0 : nil as String??
    }
    channel.language = language ?? nil
    let serviceEmail = optionalValidText(first + ChannelColumn.serviceEmail)
    channel.serviceEmail = serviceEmail ?? nil
    let officeEmail = optionalValidText(first + ChannelColumn.officeEmail)
    channel.officeEmail = officeEmail ?? nil
    channel.hotline = word(first + ChannelColumn.hotline, of: Words.hotline)
    let supportEmail = text(first + ChannelColumn.supportEmail)
    channel.supportEmail = supportEmail.flatMap { $0.equals("yes") ? true : $0.equals("no") ? false : nil }
    channel.trackingSystem = word(first + ChannelColumn.trackingSystem, of: Words.trackingSystem)
    channel.status = word(first + ChannelColumn.status, of: Words.channelStatus)
    let isWhole =
      channel.name != nil && channel.kind != nil && channel.country != nil && language != nil && serviceEmail != nil
      && officeEmail != nil && channel.hotline != nil && channel.supportEmail != nil && channel.trackingSystem != nil
      && channel.status != nil
    return (channel, isWhole)
  }

  /// As much of a certification as can be read: nil where its id or dates cannot, or run backwards (STANDARD 8).
  func certification(from first: Int32) -> (certification: Certification, isWhole: Bool)? {
    guard let id = id(first + CertificationColumn.certificationID),
      let issuedOn = date(first + CertificationColumn.issuedOn),
      let validUntil = date(first + CertificationColumn.validUntil),
      let endedOn = optionalDate(first + CertificationColumn.endedOn), issuedOn <= validUntil,
      endedOn.map({ issuedOn <= $0 }) ?? true
    else { return nil }
    let renewalConfirmedOn = optionalDate(first + CertificationColumn.renewalConfirmedOn)
    var certification = Certification(
      id: id, star: star(first + CertificationColumn.star).flatMap { $0 == .none ? nil : $0 },
      route: word(first + CertificationColumn.route, of: Words.route),
      appliedOn: date(first + CertificationColumn.appliedOn), issuedOn: issuedOn, validUntil: validUntil,
      endedOn: endedOn,
      renewalConfirmedOn: renewalConfirmedOn ?? nil)
    certification.isConfirmationUnreadable = renewalConfirmedOn == nil
    let isWhole =
      certification.star != nil && certification.route != nil && renewalConfirmedOn != nil
      && certification.appliedOn.map { $0 <= issuedOn } ?? false
    return (certification, isWhole)
  }

  func person(id: String, from first: Int32) -> Person? {
    guard let name = validText(first + PersonColumn.name), let email = optionalValidText(first + PersonColumn.email)
    else { return nil }
    return Person(id: id, name: name, email: email)
  }

  func appointment(from first: Int32) -> Appointment? {
    guard let personID = id(first + AppointmentColumn.personID),
      let role = word(first + AppointmentColumn.role, of: Words.role),
      let registeredOn = date(first + AppointmentColumn.registeredOn),
      let departedOn = optionalDate(first + AppointmentColumn.departedOn),
      let declaredOn = optionalDate(first + AppointmentColumn.declaredOn)
    else { return nil }
    guard let replacedBy = optionalID(first + AppointmentColumn.replacedBy) else { return nil }
    if let departedOn {
      guard registeredOn <= departedOn else { return nil }
    } else {
      guard declaredOn == nil, replacedBy == nil else { return nil }
    }
    return Appointment(
      personID: personID, role: role, registeredOn: registeredOn, departedOn: departedOn, declaredOn: declaredOn,
      replacedBy: replacedBy)
  }

  /// - Parameter known: the person's id, where it was read before.
  func certificate(from first: Int32, of known: String? = nil) -> Certificate? {
    guard let id = id(first + CertificateColumn.certificateID),
      let personID = known ?? self.id(first + CertificateColumn.personID),
      let code = validText(first + CertificateColumn.code),
      let issuedOn = date(first + CertificateColumn.issuedOn),
      let validUntil = date(first + CertificateColumn.validUntil), issuedOn <= validUntil
    else { return nil }
    return Certificate(id: id, personID: personID, code: code, issuedOn: issuedOn, validUntil: validUntil)
  }

  /// - Parameter known: the person's id, where it was read before.
  func credit(from first: Int32, of known: String? = nil, categories: IDList) -> CreditEntry? {
    guard let entryID = id(first + CreditColumn.entryID), let personID = known ?? id(first + CreditColumn.personID),
      let category = text(first + CreditColumn.category).flatMap({ categories.id($0) }),
      let points = integer(first + CreditColumn.points), (0...Int64(Schema.mostPoints)).contains(points),
      let earnedOn = date(first + CreditColumn.earnedOn),
      let status = word(first + CreditColumn.status, of: Words.creditStatus)
    else { return nil }
    return CreditEntry(
      id: entryID, personID: personID, category: category, points: Int(points), earnedOn: earnedOn,
      status: status)
  }

  func participation(from first: Int32) -> Participation? {
    guard let heldOn = date(first + ParticipationColumn.heldOn),
      let kind = word(first + ParticipationColumn.kind, of: Words.participationKind),
      text(first + ParticipationColumn.title)?.isValidText ?? false
    else { return nil }
    return Participation(heldOn: heldOn, kind: kind)
  }

  func majorEvent(from first: Int32) -> MajorEvent? {
    guard let id = id(first + MajorEventColumn.eventID), let occurredOn = date(first + MajorEventColumn.occurredOn),
      let kind = validText(first + MajorEventColumn.kind),
      let ruledOn = optionalDate(first + MajorEventColumn.ruledOn)
    else { return nil }
    let ruling = word(first + MajorEventColumn.ruling, of: Words.ruling)
    guard ruling != nil || isAbsent(first + MajorEventColumn.ruling), (ruling == nil) == (ruledOn == nil) else {
      return nil
    }
    var event = MajorEvent(id: id, occurredOn: occurredOn, kind: kind)
    if let ruling, let ruledOn {
      guard occurredOn <= ruledOn else { return nil }
      event.ruled = (ruling, ruledOn)
    }
    return event
  }

  /// As much of a downgrade as a review needs: nil where its day or the star after it cannot be read.
  func downgrade(from first: Int32) -> (downgrade: Downgrade, isWhole: Bool)? {
    guard let downgradedOn = date(first + DowngradeColumn.downgradedOn),
      let toStar = star(first + DowngradeColumn.toStar), toStar != .four
    else { return nil }
    let fromStar = star(first + DowngradeColumn.fromStar).flatMap { $0 == .none ? nil : $0 }
    let isWhole = fromStar.map { toStar < $0 } ?? false && text(first + DowngradeColumn.reason)?.isValidText ?? false
    return (Downgrade(downgradedOn: downgradedOn, fromStar: fromStar, toStar: toStar), isWhole)
  }

  func waiver(from first: Int32, rules: [String]) -> Waiver? {
    guard let rule = validText(first + WaiverColumn.rule), rules.contains(rule),
      let reason = validText(first + WaiverColumn.reason),
      let grantedBy = validText(first + WaiverColumn.grantedBy), let grantedOn = date(first + WaiverColumn.grantedOn),
      let expiresOn = date(first + WaiverColumn.expiresOn),
      grantedOn <= expiresOn
    else { return nil }
    return Waiver(rule: RuleID(rule), reason: reason, grantedBy: grantedBy, grantedOn: grantedOn, expiresOn: expiresOn)
  }
}

/// The fixed words of the records by their bytes: to ask an enumeration for its cases would make a list of them for every row.
private enum Words {
  @inline(__always)
  static func hotline(_ word: UnsafeRawBufferPointer) -> Hotline? {
    word.equals("7x24") ? .always : word.equals("5x8") ? .officeHours : word.equals("none") ? Hotline.none : nil
  }

  @inline(__always)
  static func trackingSystem(_ word: UnsafeRawBufferPointer) -> TrackingSystem? {
    word.equals("automatic")
      ? .automatic : word.equals("manual") ? .manual : word.equals("none") ? TrackingSystem.none : nil
  }

  @inline(__always)
  static func channelStatus(_ word: UnsafeRawBufferPointer) -> ChannelStatus? {
    word.equals("active")
      ? .active : word.equals("blacklisted") ? .blacklisted : word.equals("closed") ? .closed : nil
  }

  @inline(__always)
  static func route(_ word: UnsafeRawBufferPointer) -> Route? {
    word.equals("certificates") ? .certificates : word.equals("credits") ? .credits : nil
  }

  @inline(__always)
  static func role(_ word: UnsafeRawBufferPointer) -> Role? {
    word.equals("post-sales-engineer") ? .engineer : word.equals("service-manager") ? .serviceManager : nil
  }

  @inline(__always)
  static func creditStatus(_ word: UnsafeRawBufferPointer) -> CreditStatus? {
    word.equals("approved") ? .approved : word.equals("pending") ? .pending : word.equals("rejected") ? .rejected : nil
  }

  @inline(__always)
  static func participationKind(_ word: UnsafeRawBufferPointer) -> ParticipationKind? {
    word.equals("training") ? .training : word.equals("meeting") ? .meeting : word.equals("forum") ? .forum : nil
  }

  @inline(__always)
  static func ruling(_ word: UnsafeRawBufferPointer) -> Ruling? {
    word.equals("none")
      ? Ruling.none : word.equals("downgrade") ? .downgrade : word.equals("blacklist") ? .blacklist : nil
  }
}
