import StarStandard
import Testing

@Test func everyRuleHasAnIDOfItsOwn() {
  #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
}
