extension String {
    /// `inProgress` → `In progress`; other texts with a capital letter in front.
    package var asWords: String {
        var words = ""
        for character in self {
            if character.isUppercase, words.last?.isLowercase == true {
                words += " " + character.lowercased()
            } else {
                words.append(character)
            }
        }
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
