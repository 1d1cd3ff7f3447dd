import CSystem

/// The memory of this process.
package enum Memory {
  /// Gives back what nothing uses: what one thread makes and another lets go of leaves holes that are filled by nobody.
  package static func giveBack() { star_give_memory_back() }
}
