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
  private func word<Word>(_ column: Int32, of words: [(StaticString, Word)]) -> Word? {
    guard let bytes = text(column) else { return nil }
    for index in words.indices where bytes.equals(words[index].0) { return words[index].1 }
    return nil
  }

  private func star(_ column: Int32) -> Star? {
    integer(column).flatMap { Star(rawValue: Int(truncatingIfNeeded: $0)) }
  }

  /// As much of a channel as can be read; `isWhole` is false where something cannot.
  func channel(id: String, from first: Int32) -> (channel: Channel, isWhole: Bool) {
    var channel = Channel(id: id)
    channel.name = validText(first + 1)
    channel.kind = validText(first + 2)
    channel.country = validText(first + 3)
    let language = optionalValidText(first + 4).flatMap {
      $0.map(LanguageTag.isWellFormed) ?? true ? $0 : nil as String??
    }
    channel.language = language ?? nil
    let serviceEmail = optionalValidText(first + 5)
    channel.serviceEmail = serviceEmail ?? nil
    let officeEmail = optionalValidText(first + 6)
    channel.officeEmail = officeEmail ?? nil
    channel.hotline = word(first + 7, of: Words.hotline)
    let supportEmail = text(first + 8)
    channel.supportEmail = supportEmail.flatMap { $0.equals("yes") ? true : $0.equals("no") ? false : nil }
    channel.trackingSystem = word(first + 9, of: Words.trackingSystem)
    channel.status = word(first + 10, of: Words.channelStatus)
    let isWhole =
      channel.name != nil && channel.kind != nil && channel.country != nil && language != nil && serviceEmail != nil
      && officeEmail != nil && channel.hotline != nil && channel.supportEmail != nil && channel.trackingSystem != nil
      && channel.status != nil
    return (channel, isWhole)
  }

  /// As much of a certification as can be read: nil where its id or dates cannot, or run backwards (STANDARD 8).
  func certification(from first: Int32) -> (certification: Certification, isWhole: Bool)? {
    guard let id = id(first), let issuedOn = date(first + 5), let validUntil = date(first + 6),
      let endedOn = optionalDate(first + 7), issuedOn <= validUntil, endedOn.map({ issuedOn <= $0 }) ?? true
    else { return nil }
    let renewalConfirmedOn = optionalDate(first + 8)
    var certification = Certification(
      id: id, star: star(first + 2).flatMap { $0 == .none ? nil : $0 }, route: word(first + 3, of: Words.route),
      appliedOn: date(first + 4), issuedOn: issuedOn, validUntil: validUntil, endedOn: endedOn,
      renewalConfirmedOn: renewalConfirmedOn ?? nil)
    certification.isConfirmationUnreadable = renewalConfirmedOn == nil
    let isWhole =
      certification.star != nil && certification.route != nil && renewalConfirmedOn != nil
      && certification.appliedOn.map { $0 <= issuedOn } ?? false
    return (certification, isWhole)
  }

  func person(id: String, from first: Int32) -> Person? {
    guard let name = validText(first + 1), let email = optionalValidText(first + 2) else { return nil }
    return Person(id: id, name: name, email: email)
  }

  func appointment(from first: Int32) -> Appointment? {
    guard let personID = id(first), let role = word(first + 2, of: Words.role), let registeredOn = date(first + 3),
      let departedOn = optionalDate(first + 4), let declaredOn = optionalDate(first + 5)
    else { return nil }
    guard let replacedBy = optionalID(first + 6) else { return nil }
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
    guard let id = id(first), let personID = known ?? self.id(first + 1), let code = validText(first + 2),
      let issuedOn = date(first + 3), let validUntil = date(first + 4), issuedOn <= validUntil
    else { return nil }
    return Certificate(id: id, personID: personID, code: code, issuedOn: issuedOn, validUntil: validUntil)
  }

  /// - Parameter known: the person's id, where it was read before.
  func credit(from first: Int32, of known: String? = nil, categories: [String]) -> CreditEntry? {
    guard let entryID = id(first), let personID = known ?? id(first + 2), let categoryBytes = text(first + 3),
      let points = integer(first + 4), (0...Int64(Schema.mostPoints)).contains(points),
      let earnedOn = date(first + 5), let status = word(first + 6, of: Words.creditStatus)
    else { return nil }
    guard let category = categories.firstIndex(where: { categoryBytes.isSame(as: $0) }) else { return nil }
    return CreditEntry(
      id: entryID, personID: personID, category: categories[category], points: Int(points), earnedOn: earnedOn,
      status: status)
  }

  func participation(from first: Int32) -> Participation? {
    guard let heldOn = date(first + 1), let kind = word(first + 2, of: Words.participationKind),
      text(first + 3)?.isValidText ?? false
    else { return nil }
    return Participation(heldOn: heldOn, kind: kind)
  }

  func majorEvent(from first: Int32) -> MajorEvent? {
    guard let id = id(first), let occurredOn = date(first + 2), let kind = validText(first + 3),
      let ruledOn = optionalDate(first + 5)
    else { return nil }
    let ruling = word(first + 4, of: Words.ruling)
    guard ruling != nil || isAbsent(first + 4), (ruling == nil) == (ruledOn == nil) else { return nil }
    var event = MajorEvent(id: id, occurredOn: occurredOn, kind: kind)
    if let ruling, let ruledOn {
      guard occurredOn <= ruledOn else { return nil }
      event.ruled = (ruling, ruledOn)
    }
    return event
  }

  /// As much of a downgrade as a review needs: nil where its day or the star after it cannot be read.
  func downgrade(from first: Int32) -> (downgrade: Downgrade, isWhole: Bool)? {
    guard let downgradedOn = date(first + 1), let toStar = star(first + 3), toStar != .four else { return nil }
    let fromStar = star(first + 2).flatMap { $0 == .none ? nil : $0 }
    let isWhole = fromStar.map { toStar < $0 } ?? false && text(first + 4)?.isValidText ?? false
    return (Downgrade(downgradedOn: downgradedOn, fromStar: fromStar, toStar: toStar), isWhole)
  }

  func waiver(from first: Int32, rules: [String]) -> Waiver? {
    guard let rule = validText(first + 1), rules.contains(rule), let reason = validText(first + 2),
      let grantedBy = validText(first + 3), let grantedOn = date(first + 4), let expiresOn = date(first + 5),
      grantedOn <= expiresOn
    else { return nil }
    return Waiver(rule: RuleID(rule), reason: reason, grantedBy: grantedBy, grantedOn: grantedOn, expiresOn: expiresOn)
  }
}

/// The fixed words of the records beside their bytes: a table to compare with, where asking an enumeration for its cases
/// would make a list of them for every row.
private enum Words {
  static let hotline: [(StaticString, Hotline)] = [("7x24", .always), ("5x8", .officeHours), ("none", .none)]
  static let trackingSystem: [(StaticString, TrackingSystem)] = [
    ("automatic", .automatic), ("manual", .manual), ("none", .none),
  ]
  static let channelStatus: [(StaticString, ChannelStatus)] = [
    ("active", .active), ("blacklisted", .blacklisted), ("closed", .closed),
  ]
  static let route: [(StaticString, Route)] = [("certificates", .certificates), ("credits", .credits)]
  static let role: [(StaticString, Role)] = [("post-sales-engineer", .engineer), ("service-manager", .serviceManager)]
  static let creditStatus: [(StaticString, CreditStatus)] = [
    ("approved", .approved), ("pending", .pending), ("rejected", .rejected),
  ]
  static let participationKind: [(StaticString, ParticipationKind)] = [
    ("training", .training), ("meeting", .meeting), ("forum", .forum),
  ]
  static let ruling: [(StaticString, Ruling)] = [
    ("none", Ruling.none), ("downgrade", .downgrade), ("blacklist", .blacklist),
  ]
}
