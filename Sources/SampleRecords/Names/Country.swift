/// How companies and people are called in a country; all invented.
struct Country: Sendable {
  /// ISO 3166-1.
  let code: String
  /// BCP 47 tags, the usual one first.
  let languages: [String]
  /// How often, compared with others.
  let weight: Int

  private let companies: [String]
  private let stems: [String]
  private let trades: [String]
  private let families: [String]
  private let givens: [String]
  private let order: NameOrder

  /// How a person's name is put together.
  enum NameOrder {
    case givenFamily, familyGiven, familyGivenJoined, givenOnly
  }

  /// A country; lists are separated by `|`. In a pattern for companies, `%s` is a stem, `%t` a trade, `%f` a family
  /// name and `%g` a given name.
  init(
    _ code: String, _ languages: String, weight: Int = 2, _ companies: String, stems: String, trades: String,
    families: String, givens: String, order: NameOrder = .givenFamily
  ) {
    self.code = code
    self.languages = Self.list(languages)
    self.weight = weight
    self.companies = Self.list(companies)
    self.stems = Self.list(stems)
    self.trades = Self.list(trades)
    self.families = Self.list(families)
    self.givens = Self.list(givens)
    self.order = order
  }

  private static func list(_ text: String) -> [String] { text.split(separator: "|").map(String.init) }

  /// The name of a company.
  func companyName(_ random: inout SplitMix64) -> String {
    var name = ""
    var isPlace = false
    for character in random.pick(companies).unicodeScalars {
      if isPlace {
        switch character {
        case "s": name += random.pick(stems)
        case "t": name += random.pick(trades)
        case "f": name += random.pick(families)
        default: name += random.pick(givens)
        }
        isPlace = false
      } else if character == "%" {
        isPlace = true
      } else {
        name.unicodeScalars.append(character)
      }
    }
    return name
  }

  /// The name of a person.
  func personName(_ random: inout SplitMix64) -> String {
    let given = random.pick(givens)
    return switch order {
    case .givenFamily: given + " " + random.pick(families)
    case .familyGiven: random.pick(families) + " " + given
    case .familyGivenJoined: random.pick(families) + given
    case .givenOnly: given
    }
  }

  /// All countries, each as often as its weight says.
  static let byWeight: [Country] =
    (eastAsia + southAsia + middleEast + westernEurope + easternEurope + americas + africa)
    .flatMap { Array(repeating: $0, count: $0.weight) }
}
