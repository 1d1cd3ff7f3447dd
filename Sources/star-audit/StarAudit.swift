import StarStandard
@main struct S { static func main() { print(Rule.all.count) } }
