import StarStandard
import Testing

@Test(
  arguments: [
    ([], []), (["b"], ["b"]), (["b", "a", "b", "b", "a"], ["b", "a"]), (["a", "a", "a"], ["a"]),
  ] as [([String], [String])])
func eachIsKeptWhereItFirstStands(all: [String], once: [String]) {
  #expect(all.uniqued() == once)
  #expect(all.sortedEachOnce() == once.sorted())
}

@Test func aDefectIsOneSentenceEverywhere() {
  let defect = Defect(table: "credits", row: "CR-1", column: "points", reason: "is -1")
  #expect("\(defect)" == "credits CR-1, points: is -1")
}
