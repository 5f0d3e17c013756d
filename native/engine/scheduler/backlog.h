#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <utility>

namespace llama_openapi {

/// Whose a job is, as numbers.
struct Asker {
  std::int64_t client = 0;
  std::int64_t end_user = 0;  ///< who of the client's users
};

/// Jobs that wait for one thread. Clients have their turns, however many jobs each of them has, and in these their
/// users have, as with the scheduler's places. Of a user's jobs the smallest and the oldest is next by turns: small
/// ones do not wait for large ones, and no stream of small ones keeps a large one waiting for ever.
template <class Job>
class Backlog {
 public:
  /// @param size of the work, in any unit
  void push(const Asker& asker, std::size_t size, Job job) {
    Client& client = clients_.try_emplace(asker.client, Client{++turn_, {}}).first->second;
    User& user = client.users.try_emplace(asker.end_user, User{++turn_, {}, true}).first->second;
    user.jobs.push_back({size, std::move(job)});
  }

  bool empty() const { return clients_.empty(); }

  /// Not of an empty one.
  Job pop() {
    const auto client = longest_waiting(clients_);
    std::map<std::int64_t, User>& users = client->second.users;
    const auto user = longest_waiting(users);
    Job job = take(user->second);
    client->second.turn = user->second.turn = ++turn_;
    if (user->second.jobs.empty()) users.erase(user);
    if (users.empty()) clients_.erase(client);
    return job;
  }

 private:
  struct Entry {
    std::size_t size;
    Job job;
  };

  struct User {
    std::uint64_t turn;      // when it had its last one, or came
    std::deque<Entry> jobs;  // in order of arrival
    bool oldest;             // was the last one
  };

  struct Client {
    std::uint64_t turn;
    std::map<std::int64_t, User> users;
  };

  template <class Owners>
  static auto longest_waiting(Owners& owners) {
    return std::min_element(owners.begin(), owners.end(),
                            [](const auto& a, const auto& b) { return a.second.turn < b.second.turn; });
  }

  static Job take(User& user) {
    const auto smaller = [](const Entry& a, const Entry& b) { return a.size < b.size; };
    user.oldest = !user.oldest;
    const auto next = user.oldest ? user.jobs.begin() : std::min_element(user.jobs.begin(), user.jobs.end(), smaller);
    Job job = std::move(next->job);
    user.jobs.erase(next);
    return job;
  }

  std::map<std::int64_t, Client> clients_;  // that have jobs
  std::uint64_t turn_ = 0;
};

}  // namespace llama_openapi
