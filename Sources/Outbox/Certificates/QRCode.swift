/// A QR code of a text (ISO/IEC 18004, model 2): byte mode, correction level M, the smallest of the versions 1 to 20 that holds it.
///
/// Never a Micro QR code, which many readers do not know.
struct QRCode: Sendable {
  /// How many modules a side has.
  let size: Int
  /// The modules row by row; true is dark.
  private(set) var modules: [Bool]
  /// The modules that carry no data.
  private var isFunction: [Bool]

  /// The code of a text; nil where it is longer than the largest version holds.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let version = QRVersion.smallest(holding: bytes.count) else { return nil }
    size = version.size
    modules = Array(repeating: false, count: size * size)
    isFunction = modules
    drawFunctions(of: version)
    place(version.codewords(of: bytes))
    chooseMask()
  }

  /// Whether a module is dark; outside of the code none is.
  func isDark(_ x: Int, _ y: Int) -> Bool {
    (0..<size).contains(x) && (0..<size).contains(y) && modules[y * size + x]
  }

  // MARK: - What every code of a version has

  private mutating func setFunction(_ x: Int, _ y: Int, _ isDark: Bool) {
    guard (0..<size).contains(x), (0..<size).contains(y) else { return }
    modules[y * size + x] = isDark
    isFunction[y * size + x] = true
  }

  private mutating func drawFunctions(of version: QRVersion) {
    for index in 0..<size {
      setFunction(6, index, index % 2 == 0)
      setFunction(index, 6, index % 2 == 0)
    }
    for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawFinder(x, y) }
    let centers = version.alignmentCenters
    for y in centers {
      for x in centers where !isAtFinder(x, y, centers) { drawAlignment(x, y) }
    }
    // The places of the format are kept free until the mask is chosen.
    drawFormat(mask: 0)
    drawVersion(version)
  }

  private func isAtFinder(_ x: Int, _ y: Int, _ centers: [Int]) -> Bool {
    guard let first = centers.first, let last = centers.last else { return true }
    return (x, y) == (first, first) || (x, y) == (first, last) || (x, y) == (last, first)
  }

  /// A finder pattern around a module, and its separator.
  private mutating func drawFinder(_ x: Int, _ y: Int) {
    for dy in -4...4 {
      for dx in -4...4 {
        let distance = max(abs(dx), abs(dy))
        setFunction(x + dx, y + dy, distance != 2 && distance != 4)
      }
    }
  }

  private mutating func drawAlignment(_ x: Int, _ y: Int) {
    for dy in -2...2 {
      for dx in -2...2 { setFunction(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) }
    }
  }

  /// The correction level, which is 0 for M, and the mask, twice.
  private mutating func drawFormat(mask: Int) {
    let bits = (mask << 10 | Self.remainder(mask, by: 0x537, bits: 10)) ^ 0x5412
    func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
    for index in 0...5 { setFunction(8, index, bit(index)) }
    setFunction(8, 7, bit(6))
    setFunction(8, 8, bit(7))
    setFunction(7, 8, bit(8))
    for index in 9...14 { setFunction(14 - index, 8, bit(index)) }
    for index in 0...7 { setFunction(size - 1 - index, 8, bit(index)) }
    for index in 8...14 { setFunction(8, size - 15 + index, bit(index)) }
    setFunction(8, size - 8, true)
  }

  /// The number of the version, twice, from 7 on.
  private mutating func drawVersion(_ version: QRVersion) {
    guard version.number >= 7 else { return }
    let bits = version.number << 12 | Self.remainder(version.number, by: 0x1F25, bits: 12)
    for index in 0..<18 {
      let isDark = bits >> index & 1 == 1
      let (long, short) = (size - 11 + index % 3, index / 3)
      setFunction(long, short, isDark)
      setFunction(short, long, isDark)
    }
  }

  /// The rest of a division of polynomials over the field of two elements.
  private static func remainder(_ value: Int, by generator: Int, bits: Int) -> Int {
    var rest = value
    for _ in 0..<bits { rest = rest << 1 ^ (rest >> (bits - 1) & 1) * generator }
    return rest & (1 << bits - 1)
  }

  // MARK: - Data and mask

  /// Puts the codewords into the columns of two, from the right, upwards and downwards in turns.
  private mutating func place(_ codewords: [UInt8]) {
    var index = 0
    var right = size - 1
    while right >= 1 {
      if right == 6 { right = 5 }
      let isUpward = (right + 1) & 2 == 0
      for step in 0..<size {
        let y = isUpward ? size - 1 - step : step
        for x in [right, right - 1] where !isFunction[y * size + x] && index < codewords.count * 8 {
          modules[y * size + x] = codewords[index >> 3] >> (7 - index & 7) & 1 == 1
          index += 1
        }
      }
      right -= 2
    }
  }

  private mutating func apply(mask: Int) {
    for y in 0..<size {
      for x in 0..<size where !isFunction[y * size + x] && Self.inverts(mask, x, y) {
        modules[y * size + x].toggle()
      }
    }
  }

  private static func inverts(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
    switch mask {
    case 0: (x + y) % 2 == 0
    case 1: y % 2 == 0
    case 2: x % 3 == 0
    case 3: (x + y) % 3 == 0
    case 4: (x / 3 + y / 2) % 2 == 0
    case 5: x * y % 2 + x * y % 3 == 0
    case 6: (x * y % 2 + x * y % 3) % 2 == 0
    default: ((x + y) % 2 + x * y % 3) % 2 == 0
    }
  }

  /// Takes the mask with the least penalty, of equals the first.
  private mutating func chooseMask() {
    var best: (penalty: Int, code: QRCode)?
    for mask in 0..<8 {
      var code = self
      code.apply(mask: mask)
      code.drawFormat(mask: mask)
      let penalty = code.penalty
      if best.map({ penalty < $0.penalty }) ?? true { best = (penalty, code) }
    }
    if let best { self = best.code }
  }

  private var penalty: Int {
    var penalty = 0
    modules.withUnsafeBufferPointer { modules in
      for line in 0..<size {
        penalty += Self.penalty(modules, from: line * size, by: 1, size)
        penalty += Self.penalty(modules, from: line, by: size, size)
      }
      for y in 0..<size - 1 {
        for index in y * size..<y * size + size - 1 {
          let color = modules[index]
          let isBlock =
            color == modules[index + 1] && color == modules[index + size] && color == modules[index + size + 1]
          if isBlock { penalty += 3 }
        }
      }
    }
    let dark = modules.reduce(0) { $0 + ($1 ? 1 : 0) }
    return penalty + abs(dark * 20 - modules.count * 10) / modules.count * 10
  }

  /// That of a row or a column: runs of one colour, and what looks like a finder pattern.
  private static func penalty(
    _ modules: UnsafeBufferPointer<Bool>, from first: Int, by step: Int, _ size: Int
  ) -> Int {
    var (penalty, run, last, color) = (0, 0, 0, false)
    for index in 0..<size {
      let isDark = modules[first + index * step]
      run = index > 0 && color == isDark ? run + 1 : 1
      color = isDark
      if run == 5 { penalty += 3 } else if run > 5 { penalty += 1 }
      // The last eleven modules as bits.
      last = (last << 1 | (isDark ? 1 : 0)) & 0x7FF
      if index >= 10, last == 0b101_1101_0000 || last == 0b000_0101_1101 { penalty += 40 }
    }
    return penalty
  }
}
