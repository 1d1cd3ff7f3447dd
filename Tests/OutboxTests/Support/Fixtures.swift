// Every file of these tests may name what all tests share.
@_exported import Fixtures
