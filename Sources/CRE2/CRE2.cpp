#include "CRE2.h"

#include <re2/re2.h>

#include <new>
#include <vector>

struct cre2_pattern {
    RE2 expression;

    cre2_pattern(const re2::StringPiece &text, const RE2::Options &options) : expression(text, options) {}
};

namespace {

re2::StringPiece piece(const uint8_t *text, size_t length) {
    return re2::StringPiece(reinterpret_cast<const char *>(text), length);
}

}  // namespace

cre2_pattern *cre2_compile(const uint8_t *text, size_t length, int64_t max_memory) {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(max_memory);
    return new (std::nothrow) cre2_pattern(piece(text, length), options);
}

void cre2_free(cre2_pattern *pattern) { delete pattern; }

bool cre2_is_valid(const cre2_pattern *pattern) { return pattern->expression.ok(); }

const char *cre2_error(const cre2_pattern *pattern) { return pattern->expression.error().c_str(); }

size_t cre2_group_count(const cre2_pattern *pattern) {
    int count = pattern->expression.NumberOfCapturingGroups();
    return count < 0 ? 0 : static_cast<size_t>(count);
}

size_t cre2_program_size(const cre2_pattern *pattern) {
    int size = pattern->expression.ProgramSize();
    return size < 0 ? 0 : static_cast<size_t>(size);
}

bool cre2_find(const cre2_pattern *pattern, const uint8_t *text, size_t length, size_t start, int64_t *offsets,
               size_t count) {
    if (start > length) return false;
    std::vector<re2::StringPiece> groups(count);
    re2::StringPiece whole = piece(text, length);
    if (!pattern->expression.Match(whole, start, length, RE2::UNANCHORED, groups.data(), static_cast<int>(count))) {
        return false;
    }
    for (size_t index = 0; index < count; index++) {
        bool took_part = groups[index].data() != nullptr;
        int64_t begin = took_part ? groups[index].data() - whole.data() : -1;
        offsets[2 * index] = begin;
        offsets[2 * index + 1] = took_part ? begin + static_cast<int64_t>(groups[index].size()) : -1;
    }
    return true;
}
