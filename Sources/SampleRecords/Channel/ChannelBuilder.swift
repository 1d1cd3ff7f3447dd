import StarStandard

/// Makes one channel: what it was awarded, who works there, what they hold and earned, and what its plot changes.
struct ChannelBuilder {
  let number: Int
  let world: World
  let part: Part
  let star: Star
  /// The star whose requirements the channel was built to meet: a higher one where it could move up.
  let builtFor: Star
  let route: Route
  var random: SplitMix64
  var names: SplitMix64
  let country: Country
  var draft: ChannelDraft

  init(number: Int, seed: UInt64, world: World) {
    self.number = number
    self.world = world
    part = Part.of(channel: number, seed: seed)
    random = SplitMix64(seed: seed, number: number, purpose: .records)
    names = SplitMix64(seed: seed, number: number, purpose: .names)
    star = random.pick(part.plot.stars)
    builtFor = part.plot == .upgrade ? random.pick(star.higher) : star
    let drawn: Route = random.chance(perMille: 550) ? .certificates : .credits
    route = part.plot.route ?? drawn
    country = names.pick(Country.byWeight)
    draft = ChannelDraft(channel: Channel(id: SampleID.channel(number)))
  }

  var plot: Plot { part.plot }
  var edition: Edition { world.edition }
  /// What the channel was built to meet.
  var requirement: Requirement { edition.requirement(of: builtFor) }

  /// All rows of the channel.
  mutating func build() -> ChannelDraft {
    describe()
    certify()
    hireStaff()
    giveCertificates()
    tellOfDepartures()
    tellOfCertificates()
    tellOfEvents()
    earnCredits()
    attendEvents()
    grantWaivers()
    breakRule()
    return draft
  }
}
