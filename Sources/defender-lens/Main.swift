internal import LensCommands
@main struct Main { static func main() {} }
