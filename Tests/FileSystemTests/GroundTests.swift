import Testing

@testable import FileSystem

@Suite struct GroundTests {
  @Test(
    arguments: [
      (0x6573_5546, Ground.fuse), (0x6969, .nfs), (0xFE53_4D42, .windows), (0xFF53_4D42, .windows),
      (0x0102_1997, .plan9),
      // ext4, xfs, btrfs, tmpfs.
      (0xEF53, nil), (0x5846_5342, nil), (0x9123_683E, nil), (0x0102_1994, nil),
    ] as [(UInt32, Ground?)])
  func sharesAndFUSEAreToldFromDisks(_ type: UInt32, _ ground: Ground?) {
    #expect(Ground(type: type) == ground)
  }

  @Test func whatIsNotThereYetIsOnTheGroundOfItsFolder() {
    #expect(Ground(at: "/proc/self/nothing") == nil)
    #expect(Ground(at: "/no/such/folder/at/all") == nil)
  }

  @Test func theAdviceSaysWhere() {
    #expect(
      Ground.fuse.advice("the outbox")
        == "this is a FUSE file system, which need not do all that a disk does: have the outbox on a disk of this machine"
    )
  }
}
