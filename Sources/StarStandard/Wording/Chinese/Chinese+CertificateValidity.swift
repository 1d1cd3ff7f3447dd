extension Chinese: CertificateValidityWording {
  package var validCertificates: String { "有效证书" }
  package var aStarEarnedByCertificates: String {
    """
    凭证书取得的星级，工程师证书在审核日须有效。高级工程师可占初级名额，每人只占一个技术名额，项目管理名额可\
    由已占技术名额者兼任。申请时已持有的证书，自申请日起剩余有效期超过标准版本所定期限的方可计入。
    """
  }
  package var tooFewCertificates: String { "有效证书不足" }
  package var fromTodayOnTheCertificates: String { "自今日起证书不再满足星级要求" }
}
