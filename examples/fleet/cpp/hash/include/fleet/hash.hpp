#pragma once

#include <cstdint>
#include <istream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fleet {

// A hash that takes its data in any number of pieces.
class Hasher {
public:
    virtual ~Hasher() = default;
    virtual void update(std::string_view bytes) = 0;
    // The hash of the bytes so far, in hexadecimal digits, highest first.
    virtual std::string digest() const = 0;
};

// The names make_hasher knows: fnv1a, crc32 and xxh3.
const std::vector<std::string>& algorithms();

// A new hasher, or null if there is none of this name.
std::unique_ptr<Hasher> make_hasher(std::string_view algorithm);

// Feeds the stream to the hasher up to its end. Throws std::runtime_error if it
// cannot be read.
void update_from(Hasher& hasher, std::istream& stream);

}  // namespace fleet
