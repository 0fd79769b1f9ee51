// RE2::Set behind four C functions. Built by the benchmarks where g++ and libre2-dev are installed:
//   g++ -O3 -march=native -shared -fPIC re2_set.cpp -lre2 -o libre2set.so
#include <cstdint>
#include <vector>
#include <re2/re2.h>
#include <re2/set.h>

extern "C" {

RE2::Set* re2set_new(int64_t memory) {
    RE2::Options options;
    options.set_case_sensitive(false);
    options.set_dot_nl(true);
    options.set_max_mem(memory);
    options.set_log_errors(false);
    return new RE2::Set(options, RE2::UNANCHORED);
}

int re2set_add(RE2::Set* set, const char* text, int is_literal) {
    return set->Add(is_literal ? RE2::QuoteMeta(text) : std::string(text), nullptr);
}

int re2set_compile(RE2::Set* set) {
    return set->Compile() ? 1 : 0;
}

// Returns how many expressions match; writes the first of them.
int re2set_match(const RE2::Set* set, const char* text, int length, int* ids, int capacity) {
    thread_local std::vector<int> found;
    found.clear();
    if (!set->Match(re2::StringPiece(text, length), &found))
        return 0;
    for (int i = 0; i < static_cast<int>(found.size()) && i < capacity; i++)
        ids[i] = found[i];
    return static_cast<int>(found.size());
}

}
