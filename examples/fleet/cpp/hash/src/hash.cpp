#include "fleet/hash.hpp"

#include <array>
#include <new>
#include <stdexcept>
#include <type_traits>

#include <xxhash.h>

namespace fleet {
namespace {

// Works on the value, never on its bytes in memory, so byte order is no matter.
template <typename Unsigned>
std::string to_hex(Unsigned value) {
    static_assert(std::is_unsigned_v<Unsigned>);
    std::string digits(2 * sizeof value, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        *digit = "0123456789abcdef"[value & 0xf];
        value >>= 4;
    }
    return digits;
}

// 64 bits wide.
class Fnv1a final : public Hasher {
public:
    void update(std::string_view bytes) override {
        // Through unsigned char: where plain char is signed, as on amd64, bytes
        // above 127 would set all the higher bits.
        for (unsigned char byte : bytes) {
            hash_ = (hash_ ^ byte) * std::uint64_t{0x100000001b3};
        }
    }

    std::string digest() const override { return to_hex(hash_); }

private:
    std::uint64_t hash_ = 0xcbf29ce484222325;
};

// The CRC-32 of zlib, gzip and PNG.
class Crc32 final : public Hasher {
public:
    void update(std::string_view bytes) override {
        for (unsigned char byte : bytes) {
            state_ = state_ >> 8 ^ table[(state_ ^ byte) & 0xff];
        }
    }

    std::string digest() const override { return to_hex(~state_); }

private:
    static constexpr std::array<std::uint32_t, 256> make_table() {
        std::array<std::uint32_t, 256> table{};
        for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
            std::uint32_t entry = byte;
            for (int bit = 0; bit < 8; ++bit) {
                entry = entry >> 1 ^ (entry & 1 ? std::uint32_t{0xedb88320} : 0);
            }
            table[byte] = entry;
        }
        return table;
    }

    static const std::array<std::uint32_t, 256> table;

    std::uint32_t state_ = 0xffffffff;
};

const std::array<std::uint32_t, 256> Crc32::table = Crc32::make_table();

// XXH3, 64 bits wide. The library has separate code for SSE2 and for NEON.
class Xxh3 final : public Hasher {
public:
    // The state wants an alignment that only the library's own allocator promises.
    Xxh3() : state_(XXH3_createState()) {
        if (!state_ || XXH3_64bits_reset(state_.get()) != XXH_OK) {
            throw std::bad_alloc();
        }
    }

    void update(std::string_view bytes) override {
        XXH3_64bits_update(state_.get(), bytes.data(), bytes.size());
    }

    std::string digest() const override {
        return to_hex(std::uint64_t{XXH3_64bits_digest(state_.get())});
    }

private:
    struct Free {
        void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
    };

    std::unique_ptr<XXH3_state_t, Free> state_;
};

}  // namespace

const std::vector<std::string>& algorithms() {
    static const std::vector<std::string> names{"fnv1a", "crc32", "xxh3"};
    return names;
}

std::unique_ptr<Hasher> make_hasher(std::string_view algorithm) {
    if (algorithm == "fnv1a") return std::make_unique<Fnv1a>();
    if (algorithm == "crc32") return std::make_unique<Crc32>();
    if (algorithm == "xxh3") return std::make_unique<Xxh3>();
    return nullptr;
}

void update_from(Hasher& hasher, std::istream& stream) {
    std::array<char, 1 << 16> buffer;
    do {
        stream.read(buffer.data(), buffer.size());
        hasher.update({buffer.data(), static_cast<std::size_t>(stream.gcount())});
    } while (stream);
    if (stream.bad() || !stream.eof()) {
        throw std::runtime_error("read failed");
    }
}

}  // namespace fleet
