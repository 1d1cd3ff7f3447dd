extension Rule {
  /// Deliveries led by somebody who was not a registered engineer (D.2.c).
  package static let unregisteredDelivery = Rule(
    id: "unregistered-delivery", clause: "D.2.c",
    title: Localized("Delivery by an unregistered engineer") { $0.deliveryByAnUnregisteredEngineer },
    rationale: Localized(
      """
      Every project delivery must be led by a registered post-sales engineer. Credits for a delivery earned by somebody \
      who was not one of the channel's on that day show that this one was not.
      """
    ) { $0.everyProjectDeliveryMustBe },
    inShort: Localized("Unregistered delivery") { $0.unregisteredDelivery },
    turns: [.credits, .posts], sought: .never,
    reminder: Reminder(.today),
    examples: [
      Example(
        "Delivered the day before registration",
        [
          .engineer("E4", since: day(2026, 3, 2), holds: []),
          .credits(10, "project-delivery", by: "E4", day(2026, 3, 1)),
        ],
        [.fires(2026, 7, 1, "E4 was registered a day later")]),
      Example(
        "Delivered on the first day in post",
        [
          .engineer("E4", since: day(2026, 3, 2), holds: []),
          .credits(10, "project-delivery", by: "E4", day(2026, 3, 2)),
        ],
        [.silent(2026, 7, 1, "in post on that day")]),
    ],
    examine: { standing in
      let led = standing.credits.entries(of: standing.edition.deliveryCategory)
      let deliveries = led.count
      let unregistered = led.filter { entry in
        !standing.appointments.contains {
          $0.personID == entry.personID && $0.role == .engineer && $0.isInPost(on: entry.earnedOn)
        }
      }
      guard unregistered.isEmpty else {
        return .found([
          UnregisteredDeliveryEvidence(
            entries: unregistered, deliveries: deliveries, names: Names(standing.dossier),
            registeredSince: UnregisteredDeliveryEvidence.registeredSince(unregistered, standing))
        ])
      }
      return .passed {
        UnregisteredDeliveryEvidence(
          entries: [], deliveries: deliveries, names: Names(standing.dossier), registeredSince: [])
      }
    })
}

private struct UnregisteredDeliveryEvidence: Evidence {
  /// Somebody who is a registered engineer now.
  struct Registered: Sendable {
    let personID: String
    let since: CalendarDate
  }

  let entries: [CreditEntry]
  let deliveries: Int
  let names: Names
  let registeredSince: [Registered]

  /// Who of them has become a registered engineer since, and when: of what is done nothing is asked again.
  static func registeredSince(
    _ entries: [CreditEntry], _ standing: Standing
  ) -> [Registered] {
    entries.map(\.personID).sortedEachOnce().compactMap { person in
      standing.appointments.filter {
        $0.personID == person && $0.role == .engineer && $0.isInPost(on: standing.asOf)
      }.map(\.registeredOn).min().map { Registered(personID: person, since: $0) }
    }
  }

  var fields: [EvidenceField] {
    [EvidenceField("deliveries", .number(deliveries))]
      + EvidenceField.list("entries", entries) {
        .object([
          EvidenceField("entry_id", .text($0.id)), EvidenceField("person_id", .text($0.personID)),
          EvidenceField("earned_on", .date($0.earnedOn)), EvidenceField("points", .number($0.points)),
        ])
      }
  }

  func message(in language: Language) -> String {
    guard !entries.isEmpty else {
      let all =
        switch deliveries {
        case 0: "No delivery counts."
        case 1: "The one counting delivery was led by a registered engineer."
        default: "All \(deliveries) counting deliveries were led by registered engineers."
        }
      return language.text(
        all
      ) { $0.allDeliveriesRegistered(deliveries) }
    }
    let items = language.list(
      entries.map { item in
        let person = names.text(item.personID, in: language)
        return language.text("\(item.id) by \(person) on \(item.earnedOn)") { $0.byOn(item.earnedOn, person, item.id) }
      })
    return language.text(
      entries.count == 1
        ? "A project delivery was credited to somebody who was not a registered engineer of the channel on that day: \(items)."
        : "Project deliveries were credited to persons who were not registered engineers of the channel on that day: \(items)."
    ) { $0.aProjectDeliveryWasCredited(items) }
  }

  func remedy(in language: Language) -> String {
    guard !entries.isEmpty else { return "" }
    let people = entries.map(\.personID).sortedEachOnce().filter { person in
      !registeredSince.contains { $0.personID == person }
    }
    let done = registeredSince.map { registered in
      let name = names.text(registered.personID, in: language)
      return language.text(
        "\(name) has been registered since \(registered.since): of this delivery nothing more is asked."
      ) {
        $0.hasBeenRegisteredSince(name, registered.since)
      }
    }
    return language.sentences(
      done + [
        people.isEmpty
          ? language.text("Register engineers before they lead a delivery.") { $0.registerEngineersBefore }
          : language.text(
            "Register \(names.list(people, in: language)) as \(people.count == 1 ? "a post-sales engineer" : "post-sales engineers"), or have "
              + "deliveries led by registered ones."
          ) { $0.registerAsOrHaveDeliveries(names.list(people, in: language)) }
      ])
  }
}

/// What other languages than English say for `UnregisteredDeliveryRule.swift`, each named by the English beside it.
package protocol UnregisteredDeliveryWording {
  var deliveryByAnUnregisteredEngineer: String { get }
  var everyProjectDeliveryMustBe: String { get }
  var unregisteredDelivery: String { get }
  func allDeliveriesRegistered(_ deliveries: Int) -> String
  func byOn(_ earnedOn: CalendarDate, _ person: String, _ id: String) -> String
  func aProjectDeliveryWasCredited(_ items: String) -> String
  func registerAsOrHaveDeliveries(_ people: String) -> String
  func hasBeenRegisteredSince(_ name: String, _ since: CalendarDate) -> String
  var registerEngineersBefore: String { get }
}
