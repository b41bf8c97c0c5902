// Tests of the library against published vectors.

#include <iostream>
#include <sstream>
#include <string>
#include <string_view>

#include "fleet/hash.hpp"

namespace {

int failures = 0;

void expect_equal(const std::string& what, const std::string& got, const std::string& want) {
    if (got != want) {
        std::cerr << "failed: " << what << ": got " << got << ", want " << want << '\n';
        ++failures;
    }
}

std::string hash(std::string_view algorithm, std::string_view bytes) {
    const auto hasher = fleet::make_hasher(algorithm);
    hasher->update(bytes);
    return hasher->digest();
}

void test_known_vectors() {
    const struct {
        const char* algorithm;
        std::string_view bytes;
        const char* want;
    } vectors[] = {
        {"fnv1a", "", "cbf29ce484222325"},
        {"fnv1a", "a", "af63dc4c8601ec8c"},
        {"fnv1a", "foobar", "85944171f73967e8"},
        {"crc32", "", "00000000"},
        {"crc32", "123456789", "cbf43926"},
        {"crc32", "The quick brown fox jumps over the lazy dog", "414fa339"},
        {"xxh3", "", "2d06800538d394c2"},
        {"xxh3", "a", "e6c632b61e964e1f"},
        {"xxh3", "abc", "78af5f94892f3950"},
    };
    for (const auto& vector : vectors) {
        expect_equal(std::string(vector.algorithm) + " of \"" + std::string(vector.bytes) + '"',
                     hash(vector.algorithm, vector.bytes), vector.want);
    }
}

// All byte values, thrice over: long enough for XXH3 to leave its code for short
// inputs, and with bytes above 127, where the sign of plain char would show.
std::string every_byte() {
    std::string bytes;
    for (int i = 0; i < 3 * 256; ++i) bytes.push_back(static_cast<char>(i));
    return bytes;
}

void test_every_byte() {
    expect_equal("fnv1a of every byte", hash("fnv1a", every_byte()), "4f33c513c2e95c25");
    expect_equal("crc32 of every byte", hash("crc32", every_byte()), "b0c0df2a");
    expect_equal("xxh3 of every byte", hash("xxh3", every_byte()), "4066a57f4496584a");
}

// Neither the address of the bytes nor the way they are cut up may matter.
void test_alignment_and_pieces() {
    const std::string bytes = every_byte();
    for (const auto& algorithm : fleet::algorithms()) {
        const std::string want = hash(algorithm, bytes);
        for (std::size_t shift = 1; shift < 16; ++shift) {
            const std::string shifted = std::string(shift, '-') + bytes;
            expect_equal(algorithm + " of shifted bytes",
                         hash(algorithm, std::string_view(shifted).substr(shift)), want);

            const auto hasher = fleet::make_hasher(algorithm);
            for (std::size_t at = 0; at < bytes.size(); at += shift) {
                hasher->update(std::string_view(bytes).substr(at, shift));
            }
            expect_equal(algorithm + " of pieces", hasher->digest(), want);
        }
    }
}

void test_stream() {
    const std::string bytes(200000, 'x');  // several buffers
    for (const auto& algorithm : fleet::algorithms()) {
        std::istringstream stream(bytes);
        const auto hasher = fleet::make_hasher(algorithm);
        fleet::update_from(*hasher, stream);
        expect_equal(algorithm + " of a stream", hasher->digest(), hash(algorithm, bytes));
    }
}

void test_unknown_algorithm() {
    expect_equal("unknown algorithm", fleet::make_hasher("md5") ? "a hasher" : "null", "null");
}

}  // namespace

int main() {
    test_known_vectors();
    test_every_byte();
    test_alignment_and_pieces();
    test_stream();
    test_unknown_algorithm();
    if (failures == 0) std::cout << "all tests pass\n";
    return failures == 0 ? 0 : 1;
}
