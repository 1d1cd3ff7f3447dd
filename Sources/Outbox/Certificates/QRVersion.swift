/// A size of a QR code, at correction level M (ISO/IEC 18004, tables 1 and 9).
struct QRVersion: Sendable {
  /// 1 to 20.
  let number: Int
  /// The bytes of correction of each block.
  private let correction: Int
  /// The numbers of blocks, and of the bytes of data in each; those of the second sort have one more.
  private let blocks: (short: Int, long: Int, data: Int)

  private static let all: [QRVersion] = [
    (10, 1, 0, 16), (16, 1, 0, 28), (26, 1, 0, 44), (18, 2, 0, 32), (24, 2, 0, 43), (16, 4, 0, 27), (18, 4, 0, 31),
    (22, 2, 2, 38), (22, 3, 2, 36), (26, 4, 1, 43), (30, 1, 4, 50), (22, 6, 2, 36), (22, 8, 1, 37), (24, 4, 5, 40),
    (24, 5, 5, 41), (28, 7, 3, 45), (28, 10, 1, 46), (26, 9, 4, 43), (26, 3, 11, 44), (26, 3, 13, 41),
  ].enumerated().map { QRVersion(number: $0 + 1, correction: $1.0, blocks: ($1.1, $1.2, $1.3)) }

  var size: Int { number * 4 + 17 }

  private var dataBytes: Int { blocks.short * blocks.data + blocks.long * (blocks.data + 1) }

  /// The bits that say how many bytes there are.
  private var countBits: Int { number < 10 ? 8 : 16 }

  /// The smallest version for so many bytes; nil where none is large enough.
  static func smallest(holding count: Int) -> QRVersion? {
    all.first { 4 + $0.countBits + count * 8 <= $0.dataBytes * 8 }
  }

  /// The rows and columns in which alignment patterns have their centers.
  var alignmentCenters: [Int] {
    guard number > 1 else { return [] }
    let count = number / 7 + 2
    let step = (number * 8 + count * 3 + 5) / (count * 4 - 4) * 2
    return [6] + (0..<count - 1).map { size - 7 - $0 * step }.reversed()
  }

  /// The codewords of bytes that the version holds, with those of correction, as they are placed.
  func codewords(of bytes: [UInt8]) -> [UInt8] {
    var bits: [Bool] = []
    func append(_ value: Int, _ count: Int) { for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) } }
    append(0b0100, 4)
    append(bytes.count, countBits)
    for byte in bytes { append(Int(byte), 8) }
    append(0, min(4, dataBytes * 8 - bits.count))
    append(0, (8 - bits.count % 8) % 8)
    var data = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    let padding: [UInt8] = [0xEC, 0x11]
    for index in 0..<max(0, dataBytes - data.count) { data.append(padding[index % 2]) }
    return interleaved(data)
  }

  /// The blocks byte by byte, and then their correction.
  private func interleaved(_ data: [UInt8]) -> [UInt8] {
    var parts: [ArraySlice<UInt8>] = []
    var rest = data[...]
    for index in 0..<blocks.short + blocks.long {
      let count = blocks.data + (index < blocks.short ? 0 : 1)
      parts.append(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    let corrections = parts.map { ReedSolomon.correction(of: $0, count: correction) }
    var result: [UInt8] = []
    for place in 0...blocks.data {
      for part in parts where place < part.count { result.append(part[part.startIndex + place]) }
    }
    for place in 0..<correction { for part in corrections { result.append(part[place]) } }
    return result
  }
}

/// The bytes by which a reader corrects what it misreads (ISO/IEC 18004, 7.5).
enum ReedSolomon {
  /// So many bytes of correction.
  static func correction(of data: ArraySlice<UInt8>, count: Int) -> [UInt8] {
    let generator = generator(count)
    var rest = [UInt8](repeating: 0, count: count)
    for byte in data {
      let factor = byte ^ (rest.first ?? 0)
      rest = Array(rest.dropFirst()) + [0]
      for index in 0..<count { rest[index] ^= product(generator[index], factor) }
    }
    return rest
  }

  /// The generator polynomial without its first coefficient, which is 1.
  private static func generator(_ degree: Int) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: max(0, degree - 1)) + [1]
    var root: UInt8 = 1
    for _ in 0..<degree {
      for index in 0..<degree {
        result[index] = product(result[index], root)
        if index + 1 < degree { result[index] ^= result[index + 1] }
      }
      root = product(root, 2)
    }
    return result
  }

  /// A product in the field of 256 elements, modulo 0x11D.
  private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var result: UInt8 = 0
    for bit in (0..<8).reversed() {
      result = result << 1 ^ (result >> 7) &* 0x1D
      if right >> UInt8(bit) & 1 == 1 { result ^= left }
    }
    return result
  }
}
