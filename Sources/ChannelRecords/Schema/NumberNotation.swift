/// A whole number in another notation than plain digits, as spreadsheets and statistics write it.
struct NumberNotation {
  /// What it is, behind the number shown.
  private var what: String
  private var fault: Fault
  /// The number that is meant; nil where it is no whole one, or where nobody can tell.
  private let value: Int64?
  private let text: String

  /// The number that a text is; nil where it is none, or where it is plain enough to speak for itself.
  init?(_ text: String) {
    self.text = text
    let plain = text.withoutFullWidth
    guard text.utf8.count <= 40, let reading = Self.read(plain) ?? Self.named(plain) else { return nil }
    (what, fault, value) = reading
    guard plain != text, fault == .text else { return }
    (what, fault) = ("a number with digits of full width", .numberNotation)
  }

  /// How the number misfits, which is told how to write it where that then fits.
  func misfit(fits: (String) -> Bool) -> Misfit {
    let written = value.map(String.init)
    return Misfit(
      fault: fault, shown: "\"\(text)\", \(what)",
      advice: fault == .text ? nil : written.flatMap { fits($0) ? "write \($0)" : nil })
  }

  private typealias Reading = (what: String, fault: Fault, value: Int64?)

  private static func read(_ text: String) -> Reading? {
    var rest = text.unicodeScalars[...]
    let isNegative = rest.first == "-"
    let hasSign = isNegative || rest.first == "+"
    if hasSign { rest.removeFirst() }
    if let place = rest.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      return exponent(String(rest[..<place]), String(rest[rest.index(after: place)...]), isNegative)
    }
    guard let (groups, marks) = split(rest) else { return nil }
    func number(_ digits: some Sequence<String>) -> Int64? {
      Int64((isNegative ? "-" : "") + digits.joined())
    }
    guard let last = marks.last else {
      if hasSign { return isNegative ? nil : ("a number with a sign", .numberNotation, number(groups)) }
      guard number(groups) != nil else { return nil }
      // Plain digits are a number where a file is read: only a database can hold them as a text.
      return ("a number stored as TEXT", .text, number(groups))
    }
    if areGrouped(groups), marks.allSatisfy({ $0 == last }) {
      // Behind a single one there may be decimals, before which a comma stands in one language and a point in the other.
      if marks.count == 1, last == "," || last == "." {
        return ("a number with decimals or a thousands separator", .numberNotation, nil)
      }
      return ("a number with a thousands separator", .numberNotation, number(groups))
    }
    guard last == "." || last == "," else { return nil }
    let (whole, decimals) = (groups.dropLast(), groups.last ?? "")
    let thousands = marks.dropLast()
    guard thousands.allSatisfy({ $0 == thousands.first && $0 != last }), marks.count == 1 || areGrouped(Array(whole))
    else { return nil }
    let isWhole = decimals.utf8.allSatisfy { $0 == UInt8(ascii: "0") }
    let what =
      if !thousands.isEmpty { "a number with a thousands separator" } else if last == "," {
        "a number with a decimal comma"
      } else { isWhole ? "a number with decimals" : "a fraction" }
    return (what, isWhole ? .numberNotation : .fraction, isWhole ? number(whole) : nil)
  }

  /// Plain digits with a sign of a currency or the word for points.
  private static func named(_ text: String) -> Reading? {
    func isCurrency(_ scalar: UnicodeScalar?) -> Bool { scalar?.properties.generalCategory == .currencySymbol }
    let scalars = text.unicodeScalars
    let isOfMoney = isCurrency(scalars.first) || isCurrency(scalars.last)
    let bare = scalars.drop { isCurrency($0) || $0 == " " }
    let digits = bare.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, let number = Int64(String(digits)) else { return nil }
    let rest = String(bare.dropFirst(digits.count).drop { $0 == " " || $0 == "\u{A0}" }).lowercased()
    if isOfMoney {
      return rest.unicodeScalars.allSatisfy(isCurrency)
        ? ("a number with the sign of a currency", .numberNotation, nil) : nil
    }
    return Figures.points.contains(rest) ? ("a number with a word behind it", .numberNotation, number) : nil
  }

  /// Digits, and the marks between them; nil where anything else stands there.
  private static func split(_ text: Substring.UnicodeScalarView) -> (groups: [String], marks: [UnicodeScalar])? {
    let separators: [UnicodeScalar] = [",", ".", "'", "’", "_", " ", "\u{A0}", "\u{2009}", "\u{202F}"]
    var groups = [""]
    var marks: [UnicodeScalar] = []
    for scalar in text {
      if ("0"..."9").contains(scalar) {
        groups[groups.count - 1].unicodeScalars.append(scalar)
      } else if separators.contains(scalar), groups.last?.isEmpty == false {
        marks.append(scalar)
        groups.append("")
      } else {
        return nil
      }
    }
    return groups.first?.isEmpty == false ? (groups, marks) : nil
  }

  /// Whether digits are grouped as thousands are, or as in India: 1,00,000. No group follows a leading zero.
  private static func areGrouped(_ groups: [String]) -> Bool {
    guard let first = groups.first, groups.count > 1, (1...3).contains(first.count), !first.hasPrefix("0"),
      groups.last?.count == 3
    else { return false }
    return groups.dropFirst().allSatisfy { (2...3).contains($0.count) }
  }

  private static func exponent(_ mantissa: String, _ exponent: String, _ isNegative: Bool) -> Reading? {
    guard let (groups, marks) = split(mantissa.unicodeScalars[...]), groups.count <= 2,
      marks.allSatisfy({ $0 == "." }), Int(exponent) != nil,
      let number = Double((isNegative ? "-" : "") + mantissa + (mantissa.hasSuffix(".") ? "0" : "") + "e" + exponent)
    else { return nil }
    return ("a number with an exponent", .numberNotation, Int64(exactly: number))
  }
}
