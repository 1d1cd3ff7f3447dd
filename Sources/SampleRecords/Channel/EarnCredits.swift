import StarStandard

extension ChannelBuilder {
  /// Credits of all categories: those that count, those not approved, and those of other times.
  mutating func earnCredits() {
    guard !edition.categories.isEmpty else { return }
    let window = world.creditWindow
    let counting = random.int(6, 8)
    for points in pointsThatCount(counting) {
      earn(points, on: random.day(window.first, window.last), .approved)
    }
    for _ in 0..<random.int(1, 3) {
      let status: CreditStatus = random.chance(perMille: 500) ? .pending : .rejected
      earn(5 * random.int(1, 16), on: random.day(window.first, window.last), status)
    }
    for _ in 0..<random.int(1, 3) {
      earn(5 * random.int(1, 16), on: window.first.adding(days: -random.int(1, 300)), .approved)
    }
    if window.last.adding(days: 5) < world.asOf {
      earn(5 * random.int(1, 16), on: random.day(window.last.dayAfter, world.asOf), .approved)
    }
    if plot == .unregisteredDelivery { deliverUnregistered() }
    if plot == .strangers { earnAsAStranger() }
  }

  /// The points of so many entries that count for the review.
  private mutating func pointsThatCount(_ count: Int) -> [Int] {
    guard route == .credits else { return (0..<count).map { _ in 5 * random.int(1, 16) } }
    var rest = total()
    return (1...count).reversed().map { left in
      guard left > 1 else { return rest }
      let share = rest / left
      let points = min(rest, max(5, random.int(share / 2, share * 3 / 2) / 5 * 5))
      rest -= points
      return points
    }
  }

  /// What the entries that count add up to.
  private mutating func total() -> Int {
    let baseline = requirement.credits
    if plot == .fewCredits { return baseline * random.int(55, 98) / 100 / 5 * 5 }
    // Not so much that it would do for a higher star.
    let next = builtFor.higher.last.map { edition.requirement(of: $0).credits - 5 } ?? baseline + 150
    return random.chance(perMille: 60) ? baseline : baseline + random.int(0, max(0, min(150, next - baseline))) / 5 * 5
  }

  private mutating func earn(_ points: Int, on date: CalendarDate, _ status: CreditStatus) {
    let inPost = draft.appointments.indices.filter { draft.appointments[$0].isInPost(on: date) }
    let engineers = inPost.filter { draft.appointments[$0].role == .engineer }
    var category = random.pick(edition.categories)
    var earner = draft.people[0].id
    if category == edition.deliveryCategory, !engineers.isEmpty {
      earner = draft.appointments[random.pick(engineers)].personID
    } else {
      // Only registered engineers lead deliveries; everybody may learn and teach.
      guard let other = edition.categories.first(where: { $0 != edition.deliveryCategory }) else { return }
      if category == edition.deliveryCategory { category = other }
      if !inPost.isEmpty { earner = draft.appointments[random.pick(inPost)].personID }
    }
    record(points, category, by: earner, on: date, status)
  }

  /// A delivery led by the service manager, or by somebody who was registered only later.
  private mutating func deliverUnregistered() {
    let date = random.day(world.creditWindow.first, world.creditWindow.last)
    let outsider = hire(emailPerMille: 300)
    if random.chance(perMille: 500) {
      appoint(outsider, as: .serviceManager, since: date.adding(days: -random.int(30, 200)))
    } else {
      appoint(outsider, as: .engineer, since: min(date.adding(days: random.int(1, 60)), world.asOf))
    }
    record(5 * random.int(2, 12), edition.deliveryCategory, by: outsider, on: date, .approved)
  }

  /// Credits of somebody who never had an appointment at the channel.
  private mutating func earnAsAStranger() {
    guard let category = edition.categories.first(where: { $0 != edition.deliveryCategory }) else { return }
    let window = world.creditWindow
    let stranger = hire(emailPerMille: 0)
    record(5 * random.int(1, 8), category, by: stranger, on: random.day(window.first, window.last), .approved)
  }

  private mutating func record(
    _ points: Int, _ category: String, by person: String, on date: CalendarDate, _ status: CreditStatus
  ) {
    draft.credits.append(
      CreditEntry(
        id: SampleID.credit(draft.credits.count + 1, of: number), personID: person, category: category,
        points: max(0, min(points, 1_000_000)), earnedOn: date, status: status))
  }
}
