import StarStandard
import Testing

/// What the coverage of a channel comes to, in a word.
private func coverage(
  asOf date: String = "2026-07-01", _ dossier: Dossier = .meeting(.three), _ change: (inout Dossier) -> Void = { _ in }
) throws -> String {
  try reviewer(asOf: on(date), Edition2025.standard).coverage(of: dossier.with(change)).word
}

extension Coverage where Subject == ReviewSubject {
  /// The kind of coverage with the certification and star, or the reason.
  var word: String {
    switch self {
    case .concerned(let subject):
      "\(subject.certification.id) \(subject.star.map { String($0.rawValue) } ?? "?")"
        + (subject.renewalPending ? " pending" : "")
    case .notConcerned(let reason):
      switch reason {
      case .status(let status): "status \(status)"
      case .neverCertified: "never certified"
      case .ended(let id, let date): "\(id) ended \(date)"
      case .ranOut(let id, let date): "\(id) ran out \(date)"
      case .lostLastStar(let date): "lost the last star \(date)"
      case .nothingToRenew: "nothing to renew"
      case .renewedBefore: "renewed before"
      case .notReopened, .nothingDue, .onHold, .starTaken, .asDecided: "\(reason)"
      }
    case .outOfScope: "out of scope"
    case .undetermined: "undetermined"
    }
  }
}

@Test(arguments: [
  ("2025-12-31", "never certified"), ("2026-01-01", "CERT-1 3"), ("2026-12-31", "CERT-1 3"),
  ("2027-02-01", "CERT-1 ran out 2026-12-31"),
])
func aChannelIsReviewedWhileItsCertificationIsInForce(day: String, result: String) throws {
  #expect(try coverage(asOf: day) == result)
}

@Test(arguments: ["AD", "ACPD", "ACP", "CP", "ASP", "ACSP"]) func theKindsOfTheEditionAreInScope(kind: String) throws {
  #expect(try coverage { $0.channel.kind = kind } == "CERT-1 3")
}

@Test(arguments: ["acp", "ACP ", "OTHER", ""]) func anyOtherKindIsOutOfScope(kind: String) throws {
  #expect(try coverage { $0.channel.kind = kind } == "out of scope")
}

@Test(arguments: [ChannelStatus.blacklisted, .closed])
func onlyActiveChannelsAreReviewed(status: ChannelStatus) throws {
  #expect(try coverage { $0.channel.status = status } == "status \(status)")
}

@Test func anUnreadableStatusOrKindCountsAsActiveAndInScope() throws {
  #expect(try coverage { ($0.channel.status, $0.channel.kind) = (nil, nil) } == "CERT-1 3")
}

@Test func whoNeverHadACertificationIsNotReviewed() throws {
  #expect(try coverage { $0.certifications = [] } == "never certified")
}

@Test(arguments: [("2026-06-30", "CERT-1 3"), ("2026-07-01", "CERT-1 ended 2026-07-01")])
func aCertificationEndedEarlyIsInForceUntilTheDayBefore(day: String, result: String) throws {
  #expect(try coverage(asOf: day) { $0.certifications[0].endedOn = on("2026-07-01") } == result)
}

@Test func theLatestIssuedIsCurrent() throws {
  let result = try coverage { dossier in
    dossier.certify("CERT-2", .four, issued: "2026-03-01", until: "2026-12-31")
    dossier.certify("CERT-0", .two, issued: "2025-03-01", until: "2027-12-31")
    dossier.certify("CERT-9", .two, issued: "2026-07-02", until: "2027-12-31")
  }
  #expect(result == "CERT-2 4")
}

@Test(arguments: [("2026-05-01", "CERT-2 ended 2026-05-01"), ("2026-07-02", "CERT-2 4")])
func whereTheNewerOneWasEndedTheOlderNeverComesBack(ended: String, result: String) throws {
  let word = try coverage { $0.certify("CERT-2", .four, issued: "2026-03-01", until: "2026-12-31", ended: ended) }
  #expect(word == result)
}

@Test func whereTheNewerOneRanOutTheOlderDoesNotComeBack() throws {
  let word = try coverage { $0.certify("CERT-2", .four, issued: "2026-03-01", until: "2026-06-30") }
  #expect(word == "CERT-2 ran out 2026-06-30")
}

@Test func ofTwoIssuedOnOneDayTheOneNotEndedIsCurrent() throws {
  let word = try coverage {
    $0.certify("CERT-2", .four, issued: "2026-01-01", until: "2026-12-31", ended: "2026-07-01")
  }
  #expect(word == "CERT-1 3")
}

@Test func ofTwoIssuedOnOneDayAnEndLaterThanTheDayDoesNotCountYet() throws {
  let word = try coverage {
    $0.certify("CERT-2", .four, issued: "2026-01-01", until: "2026-12-31", ended: "2026-07-02")
  }
  #expect(word == "CERT-2 4")
}

@Test(arguments: [("CERT-0", "CERT-1 3"), ("CERT-10", "CERT-10 4"), ("CERT-2", "CERT-2 4"), ("cert", "cert 4")])
func ofTwoIssuedOnOneDayTheHigherIDIsCurrent(id: String, result: String) throws {
  for reversed in [false, true] {
    let word = try coverage {
      $0.certify(id, .four, issued: "2026-01-01", until: "2026-12-31")
      if reversed { $0.certifications.reverse() }
    }
    #expect(word == result)
  }
}

// STANDARD 8: a certification that cannot be read is left out.

@Test func aCertificationLeftOutLeavesOpenWhetherTheChannelIsReviewed() throws {
  #expect(try coverage { ($0.certifications, $0.certificationsLeftOut) = ([], true) } == "undetermined")
  #expect(try coverage(asOf: "2027-02-01") { $0.certificationsLeftOut = true } == "undetermined")
  let ended = try coverage {
    $0.certifications[0].endedOn = on("2026-05-01")
    $0.certificationsLeftOut = true
  }
  #expect(ended == "undetermined")
}

@Test func aCertificationLeftOutDoesNotMatterWhereTheOthersPutTheChannelUnderReview() throws {
  #expect(try coverage { $0.certificationsLeftOut = true } == "CERT-1 3")
}

@Test func aCertificationLeftOutDoesNotMatterWhereTheChannelIsNoneOfTheReviews() throws {
  #expect(
    try coverage {
      $0.certificationsLeftOut = true
      $0.channel.status = .closed
    } == "status closed")
  #expect(
    try coverage {
      $0.certificationsLeftOut = true
      $0.channel.kind = "OTHER"
    } == "out of scope")
}
