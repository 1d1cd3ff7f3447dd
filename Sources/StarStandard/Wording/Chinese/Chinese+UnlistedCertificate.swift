extension Chinese: UnlistedCertificateWording {
  package var certificateOnNoList: String { "清单外证书" }
  package var aCertificateWhoseCodeThe: String {
    """
    证书代码不在该版本标准清单内的，不予计入。每个渠道列出一次：可能是代码有误，或清单有缺。
    """
  }
  package var certificateNotListed: String { "证书不在清单内" }
  package var everyValidCertificatesCodeIs: String { "所有有效证书代码均在清单内。" }
  package func unlistedCertificateOf(_ person: String, _ code: String, _ id: String) -> String {
    spaced("\(person)的 \(code)（\(id)）")
  }
  package func notWrittenAs(_ code: String, _ listed: String) -> String { spaced("\(code)（与 \(listed) 写法不同）") }
  package func theCodeOfThisCertificate(_ items: String, isOne: Bool) -> String { "以下证书代码不在清单内，不予计入：\(items)。" }
  package var correctTheCodeOrObtain: String { "请更正证书代码，或取得清单内证书。" }
}
