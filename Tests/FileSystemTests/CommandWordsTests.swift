import FileSystem
import Testing

@Suite struct CommandWordsTests {
  @Test func theWordsAreThoseOfTheCommandLine() {
    #expect(!CommandWords.afterName.isEmpty)
    #expect(CommandWords.afterName == Array(CommandLine.arguments.dropFirst()))
  }
}
