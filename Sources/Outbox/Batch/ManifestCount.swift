/// A count in a manifest, which anybody may have altered: not negative, and so small that sums, differences and shares of counts are
/// numbers, too.
struct ManifestCount: Decodable {
  /// A hundred times more than there are people.
  private static let most = 1_000_000_000_000

  let number: Int

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    number = try value.decode(Int.self)
    guard (0...Self.most).contains(number) else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "no count from 0 to \(Self.most)")
    }
  }
}
