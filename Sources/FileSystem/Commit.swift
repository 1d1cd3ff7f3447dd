/// The commit that the program was built from; `unknown` where it was built from no repository.
package enum Commit {
  package static var name: String { commitOfBuild }
}
