import Fixtures

typealias Edition2025 = Fixtures.Edition2025
