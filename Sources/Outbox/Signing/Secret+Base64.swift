import FileSystem

extension Secret {
  /// Takes in base64 piece by piece, and keeps nothing of it but what it makes.
  final class Builder {
    private var bytes: [UInt8] = []
    private var value: UInt32 = 0
    private var digits = 0
    private var padding = 0

    /// Any key, without the array being moved and left behind in memory.
    init() { bytes.reserveCapacity(KeyText.most) }

    /// - Returns: whether it is base64, and may follow what came before.
    func append(base64 text: some Collection<UInt8>) -> Bool {
      for byte in text {
        if byte == UInt8(ascii: "=") {
          padding += 1
          digits += 1
          value <<= 6
        } else {
          guard padding == 0, let digit = Self.value(of: byte) else { return false }
          digits += 1
          value = value << 6 | digit
        }
        guard digits == 4 else { continue }
        guard padding <= 2 else { return false }
        for place in 0..<(3 - padding) { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(16 - 8 * place))) }
        // Bits that nobody reads are zero, so that one value is written in one way.
        guard padding == 0 || value & (padding == 1 ? 0xFF : 0xFFFF) == 0 else { return false }
        (value, digits) = (0, 0)
      }
      return true
    }

    /// Whether nothing is missing at its end.
    var isWhole: Bool { digits == 0 }

    /// What came in. The builder has nothing left then.
    var secret: Secret {
      let all = Secret(Array(bytes))
      bytes.withUnsafeMutableBytes { Secret.forget($0) }
      bytes = []
      return all
    }

    private static func value(of byte: UInt8) -> UInt32? {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
      case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
      case UInt8(ascii: "+"): 62
      case UInt8(ascii: "/"): 63
      default: nil
      }
    }
  }
}
