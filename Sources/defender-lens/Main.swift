import LensCommands

/// The program: its arguments, its streams, its exit status; all else is in `LensCommands`.
@main enum Main {
    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        await LensProgram.runProcess(arguments)
    }
}
