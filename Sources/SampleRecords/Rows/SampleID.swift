/// Ids: a prefix and a number of fixed width, so that they sort like numbers; at most 15 bytes, so that the strings
/// need no memory of their own.
enum SampleID {
  /// `CH-0000042`
  static func channel(_ number: Int) -> String { text("CH-", number, width: 7) }
  /// `CERT-000004201`: a channel's certification.
  static func certification(_ index: Int, of channel: Int) -> String {
    text("CERT-", inChannel(channel, index), width: 9)
  }
  /// `P-000004201`: somebody first named at a channel.
  static func person(_ index: Int, of channel: Int) -> String { text("P-", inChannel(channel, index), width: 9) }
  /// `C-000004201`: a certificate of somebody first named at a channel.
  static func certificate(_ index: Int, of channel: Int) -> String { text("C-", inChannel(channel, index), width: 9) }
  /// `CR-000004201`: a channel's credit entry.
  static func credit(_ index: Int, of channel: Int) -> String { text("CR-", inChannel(channel, index), width: 9) }
  /// `EV-000004201`: a channel's major event.
  static func majorEvent(_ index: Int, of channel: Int) -> String { text("EV-", inChannel(channel, index), width: 9) }

  private static func inChannel(_ channel: Int, _ index: Int) -> Int { channel * 100 + index }

  private static func text(_ prefix: StaticString, _ number: Int, width: Int) -> String {
    let length = prefix.utf8CodeUnitCount
    return String(unsafeUninitializedCapacity: length + width) { buffer in
      for index in 0..<length { buffer[index] = prefix.utf8Start[index] }
      var rest = number
      for index in stride(from: length + width - 1, through: length, by: -1) {
        buffer[index] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      return length + width
    }
  }
}
