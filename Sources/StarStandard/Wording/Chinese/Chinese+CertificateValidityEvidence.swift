extension Chinese: CertificateValidityEvidenceWording {
  package var orASeniorgradeOne: String { "，高级证书亦可" }
  package func withACertificate(_ open: Int, _ grade: String, _ codes: String, _ orSenior: String) -> String {
    spaced("再需 \(open) 名持\(grade)证书（\(codes)\(orSenior)）的工程师")
  }
  package func eachValidAfterTheApplication(_ months: Int, _ isEach: Bool) -> String {
    isEach ? "，各证书自申请之日起有效期均须超过 \(months) 个月" : "，自申请之日起有效期须超过 \(months) 个月"
  }
  package func eachValidBeyond(_ value: CalendarDate, _ isEach: Bool) -> String {
    "，\(isEach ? "各证书" : "")有效期\(isEach ? "均" : "")须晚于 \(value)"
  }
  package func forTheRenewalEachValid(_ value: CalendarDate, _ isEach: Bool) -> String {
    "，续证要求\(isEach ? "各证书" : "")有效期\(isEach ? "均" : "")晚于 \(value)"
  }
  package func validBeyondWhereIssued(_ held: CalendarDate, _ value: CalendarDate, _ isEach: Bool) -> String {
    "，\(held)（含当日）之前颁发的，有效期\(isEach ? "均" : "")须晚于 \(value)"
  }
  package func certificatesOfGrade(_ count: Int, _ grade: String, _ codes: String, _ orSenior: String) -> String {
    spaced("\(grade)证书 \(count) 份（\(codes)\(orSenior)）")
  }
  package func whoFillsItMustHold(_ day: CalendarDate, _ needs: [String], _ lasting: String) -> String {
    spaced("为此，接替人员所持证书须已登记并在 \(day) 仍有效：\(needs.joined(separator: "；"))\(lasting)。")
  }
  package func neededValidAndOnRecord(_ by: String, _ needs: [String], _ lasting: String) -> String {
    spaced("须\(by)登记有效证书：\(needs.joined(separator: "；"))\(lasting)。")
  }
}
