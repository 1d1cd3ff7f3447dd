extension Chinese: MonthsPictureWording {
  package func shortMonth(_ month: Int) -> String { spaced("\(month)月") }
  package func monthOfYear(_ year: Int, _ name: String) -> String { spaced("\(year)年\(name)") }
  package func mostOfThemIn(_ value: String) -> String { spaced("，以\(value)最多") }
  package func thatCountOutWithinTwelve(_ all: String) -> String { "十二个月内有 \(all) 张计入的证书到期" }
  package func thoseOfWouldNotDo(_ stars: String) -> String { "；\(stars) 家渠道的证书将不再达标" }
  package var certificatesThatStarsRestOn: String {
    "星级所依据的证书，按有效期最后一日所在月份；下方为如无变化证书将不再达标的渠道数。续证要求证书有更长的剩余有效期，因此星级可能先于证书到期而不再达标。"
  }
  package var monthsPictureMonth: String { "月份" }
  package var certificatesThatRunOut: String { "到期证书" }
  package var starsThatWouldFail: String { "将不再达标的渠道" }
  package func countedcertificate(_ count: String) -> String { "\(count) 张证书" }
  package func countedstar(_ stars: String) -> String { "\(stars) 家渠道" }
}
