import Testing

@testable import Outbox

/// A message as it is handed over.
@Suite struct OutgoingMessageTests {
  private func outgoing(_ message: String, to recipient: String? = nil) -> String {
    String(decoding: OutgoingMessage.bytes(Array(message.utf8), date: "D", to: recipient), as: UTF8.self)
  }

  @Test func theDateAloneIsAnother() {
    let message = "From: a\nTo: b,\n c\nCc: d\nDate: Fri, 01 Jan\n 2027\nMessage-ID: <x>\n\nDate: no field\nTo: no\n"
    #expect(
      outgoing(message) == "From: a\nTo: b,\n c\nCc: d\nDate: D\nMessage-ID: <x>\n\nDate: no field\nTo: no\n")
  }

  @Test func anotherRecipientIsTheOnlyOne() {
    let message = "From: a\nTo: b,\n c\nCC: d,\n e\nbcc: f\nDate: x\nToken: t\n\nCc: d\n"
    #expect(outgoing(message, to: "z@y") == "From: a\nTo: z@y\nDate: D\nToken: t\n\nCc: d\n")
  }

  @Test(arguments: ["", "\n", "no end", "\n\n", "Date\n\n", "Date:\n"])
  func whateverItIsItEnds(_ message: String) {
    #expect(outgoing(message) == (message == "Date:\n" ? "Date: D\n" : message))
  }

  @Test(arguments: [
    (0, 0, "Thu, 01 Jan 1970 00:00:00 +0000"), (1_799_114_584, 28_800, "Tue, 05 Jan 2027 10:03:04 +0800"),
    (1_798_761_600, -10_800, "Thu, 31 Dec 2026 21:00:00 -0300"), (-1, 0, "Wed, 31 Dec 1969 23:59:59 +0000"),
  ])
  func aMomentIsADateOfMail(_ now: Int, _ offset: Int, _ date: String) {
    #expect(MailDate.moment(now, offset: offset) == date)
  }
}
