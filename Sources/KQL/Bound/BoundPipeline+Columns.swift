extension BoundPipeline {
    /// True when the rows of an outer operator go into it.
    var readsInput: Bool {
        switch source {
        case .input: return true
        case .pipeline(let inner): return inner.readsInput
        case .union(let union): return union.legs.contains { $0.pipeline.readsInput }
        default: return false
        }
    }

    /// The column of the source that a column of the result hands on unchanged; nil for a computed one.
    func origin(of column: Int) -> Int? {
        guard case .input = source else { return nil }
        var place = column
        for step in steps.reversed() {
            switch step.operation {
            case .filter, .take, .sort, .top, .distinct, .serialize, .sample: continue
            case .project(let expressions):
                guard place < expressions.count, case .column(let input, _) = expressions[place] else { return nil }
                place = input
            case .summarize(let keys, _):
                guard place < keys.count, case .column(let input, _) = keys[place] else { return nil }
                place = input
            case .mvExpand(let expand):
                guard place < expand.carried.count, let input = expand.carried[place] else { return nil }
                place = input
            default: return nil
            }
        }
        return place
    }
}
